package org.rapport.measure.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.spi.Instrument;

/**
 * The official file that was never matched: its list of answers is not among the files, one of LOINC's lists differs, and one
 * item has no code.
 */
class OfficialAnxietyFileTest {

    private static final Path OFFICIAL = Path.of("../../shared/questionnaires");
    private static final Path SHIPPED = Path.of("../plugins/outcome/src/main/plugin");

    private static KnownInstruments shipped() throws IOException {
        List<Instrument> all = DataPlugin.read(SHIPPED).instruments();
        return new KnownInstruments(all, Optional.empty(), Map.of(), Map.of());
    }

    private static SentFile official(String name) throws IOException {
        Path file = OFFICIAL.resolve(name);
        assumeTrue(Files.exists(file), "the official questionnaires are not here: " + file.toAbsolutePath());
        return new SentFile(name, Files.readString(file));
    }

    @Test
    void itIsCompleteTogetherWithTheListOfTheSameLoincName() throws IOException {
        SentQuestionnaire sent =
                SentQuestionnaire.read(List.of(official("gad-7.web.json"), official("phq-9.mii.answers-ll358-3.json")));
        QuestionnairePreview seen = sent.preview(shipped(), WordingChoice.open());
        assertThat(seen.instrument()).contains("gad-7");
        assertThat(seen.matchedBy()).isEqualTo(MatchedBy.CODE);
        assertThat(seen.items())
                .hasSize(7)
                .extracting(QuestionnairePreview.ItemLine::how)
                .containsExactly(
                        MatchedBy.CODE,
                        MatchedBy.CODE,
                        MatchedBy.CODE,
                        MatchedBy.CODE,
                        MatchedBy.CODE,
                        MatchedBy.PLACE,
                        MatchedBy.CODE);
        assertThat(seen.left())
                .extracting(QuestionnairePreview.Question::id)
                .containsExactly("gad7.totalScore", "gad7.difficulty");
        assertThat(seen.ready()).isTrue();
    }

    @Test
    void aloneItIsCompletedByTypingTheAnswers() throws IOException {
        SentQuestionnaire sent = SentQuestionnaire.read(List.of(official("gad-7.web.json")));
        QuestionnairePreview seen = sent.preview(shipped(), WordingChoice.open());
        assertThat(seen.ready()).isFalse();
        Map<String, String> typed = new HashMap<>();
        seen.answers().forEach(answer -> typed.put(answer.key(), "word " + answer.value()));
        assertThat(typed).hasSize(8);
        WordingChoice choice = new WordingChoice(Optional.empty(), Optional.empty(), Map.of(), typed);
        assertThat(sent.preview(shipped(), choice).ready()).isTrue();
    }
}
