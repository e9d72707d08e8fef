package org.rapport.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void keysAreFoundWithoutMarksAndCase() {
        assertThat(NameKeys.sortKey("Zoë", "MÜLLER-Straße")).isEqualTo("muller-strasse zoe");
        assertThat(NameKeys.givenKey("Zoë", "Müller")).isEqualTo("zoe muller");
        assertThat(NameKeys.fold("  two   words ")).isEqualTo("two words");
        assertThat(NameKeys.fold("ΣΊΣΥΦΟΣ")).isEqualTo(NameKeys.fold("σίσυφος").replace('ς', 'ς'));
    }

    @Test
    void theRangeOfAPrefixHoldsWhatStartsWithIt() {
        String end = NameKeys.after("mul");
        assertThat("muller anna").isGreaterThan("mul").isLessThan(end);
        assertThat("mun").isGreaterThan(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "עדי",
                "محمد الأمين",
                "Anna 🙂",
                "👩‍👧 Familie",
                "O'Neil; drop table person; --",
                "<script>alert(1)</script>",
                "می‌خواهم"
            })
    void namesOfAnyScriptStayAsTheyAre(String name) {
        assertThat(NameKeys.isReadable(name)).isTrue();
        assertThat(NameKeys.clean(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\u0000na", "An\tna", "An\nna", "evil\u202Egnp", "a\u2028b", "\uD800", "a\u2066b"})
    void namesWithHiddenCharactersAreNotReadable(String name) {
        assertThat(NameKeys.isReadable(name)).isFalse();
    }

    @Test
    void aNameIsKeptComposedAndWithoutBlanksAround() {
        assertThat(NameKeys.clean("  Zoe\u0308 ")).isEqualTo("Zo\u00eb");
    }

    @Test
    void codesTakeTheirLettersFromTheOrganisation() {
        assertThat(UnitCodes.prefixOf("HarmonyBridge")).isEqualTo("HB");
        assertThat(UnitCodes.prefixOf("Praxis")).isEqualTo("PR");
        assertThat(UnitCodes.prefixOf("Zentrum für Gespräch und Begegnung Süd")).isEqualTo("ZGB");
        assertThat(UnitCodes.prefixOf("療法")).isEqualTo("U");
        assertThat(UnitCodes.prefixOf("ö")).isEqualTo("O");
    }
}
