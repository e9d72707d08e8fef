package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rapport.testing.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNameTest {

    @ParameterizedTest
    @CsvSource({
        "anna maria groß, Anna Maria Groß",
        "'  Anna   Maria GROSS ', Anna Maria Groß",
        "AnnaMaria Groß, Anna Maria Groß",
        "'Ame\u0301lie Noe\u0308l', Amélie Noël",
        "'\u200Fשרה כהן', שרה כהן",
        "'王\u3000小明', 王 小明",
    })
    void theRegisteredNameIsRecognised(String typed, String registered) {
        assertThatCode(() -> TypedName.require(typed, registered)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Anna Groß, Anna Maria Groß", "'', Anna Groß", "Amelie Noël, Amélie Noël", "'', ''"})
    void anotherNameIsNot(String typed, String registered) {
        assertThat(refusal(() -> TypedName.require(typed, registered))).isEqualTo(AgreementError.NAME_DOES_NOT_MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''",
                "[",
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":[[[1,2]]]}",
                "{\"lines\":[[[\"a\",\"b\"],[1,2]]]}",
                "x[y"
            })
    void whatIsNoDrawingIsRefused(String drawn) {
        assertThat(refusal(() -> Strokes.require(drawn))).isEqualTo(AgreementError.SIGNATURE_EMPTY);
    }

    @Test
    void aDrawingIsAccepted() {
        assertThatCode(() -> Strokes.require("{\"lines\":[[[12,30],[14.5,31]],[[1,2]]]}"))
                .doesNotThrowAnyException();
    }
}
