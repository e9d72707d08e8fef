package org.rapport.measure.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.PluginInstruments;
import org.rapport.plugin.TrialInstruments;
import org.rapport.spi.Instrument;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;
import org.rapport.testing.CoreContainer;

class WordingFilesTest {

    private static final Path OFFICIAL = Path.of("../../shared/questionnaires");

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private WordingLibrary library() {
        return new WordingLibrary(
                new WordingSettings(Optional.of(directory.toString())),
                CoreContainer.get().bean(PluginInstruments.class));
    }

    private void official(String... names) throws IOException {
        for (String name : names) {
            Path file = OFFICIAL.resolve(name);
            assumeTrue(Files.exists(file), "the official questionnaires are not here: " + file.toAbsolutePath());
            Files.copy(file, directory.resolve(name));
        }
    }

    private void own(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void aFileWithCodesOnItemsAndAnswersGivesTheWordsInItsLanguage() throws IOException {
        official("phq-9.lhcforms.json");
        WordingLibrary library = library();
        List<Wording> found = library.of(TrialInstruments.phq9());
        assertThat(found).singleElement().satisfies(words -> {
            assertThat(words.language()).isEqualTo("en");
            assertThat(words.respondent()).isEqualTo(Respondent.CLIENT);
            assertThat(words.items()).hasSize(10);
            assertThat(words.options().get("frequency")).hasSize(4).doesNotHaveDuplicates();
            assertThat(words.options().get("difficulty")).hasSize(4);
        });
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void answersAreFoundByCodeEvenWhereTheirCodesAreNotInOrder() throws IOException {
        official("phq-9.lhcforms.json");
        List<String> words =
                library().of(TrialInstruments.phq9()).get(0).options().get("difficulty");
        assertThat(words.get(2)).startsWith("Very");
        assertThat(words.get(3)).startsWith("Extremely");
    }

    @Test
    void aFileWithAnswerListsOfItsOwnGivesBothItsLanguages() throws IOException {
        official("phq-9.mii.json", "phq-9.mii.answers-ll358-3.json", "phq-9.mii.answers-ll359-1.json");
        WordingLibrary library = library();
        assertThat(library.of(TrialInstruments.phq9()))
                .extracting(Wording::language)
                .containsExactly("de", "en");
        assertThat(library.of(TrialInstruments.phq9()).get(0).instructions()).isNotBlank();
        assertThat(library.of(TrialInstruments.phq9()).get(0).options().get("frequency"))
                .isNotEqualTo(
                        library.of(TrialInstruments.phq9()).get(1).options().get("frequency"));
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void aMissingAnswerListIsNamedAndCostsTheWordsOnly() throws IOException {
        official("phq-9.web.json", "phq-9.mii.response-example.json");
        WordingLibrary library = library();
        assertThat(library.of(TrialInstruments.phq9())).isEmpty();
        assertThat(library.problems())
                .extracting(WordingProblem::file, WordingProblem::reason, WordingProblem::detail)
                .containsExactlyInAnyOrder(
                        tuple("phq-9.web.json", WordingReason.ANSWER_LIST_MISSING, "http://loinc.org/vs/LL358-3"),
                        tuple(
                                "phq-9.mii.response-example.json",
                                WordingReason.OTHER_RESOURCE,
                                "QuestionnaireResponse"));
    }

    @Test
    void aFileForNoInstalledInstrumentSaysSo() throws IOException {
        official("gad-7.web.json");
        assertThat(library().problems())
                .singleElement()
                .extracting(WordingProblem::reason)
                .isEqualTo(WordingReason.NO_INSTRUMENT);
    }

    @Test
    void itemsAreMatchedByIdWhereThereAreNoCodes() throws IOException {
        own("small.json", small("a", "b"));
        Instrument wordless = CoreContainer.get()
                .bean(PluginInstruments.class)
                .find(TrialInstruments.WORDLESS)
                .orElseThrow();
        assertThat(library().problems()).isEmpty();
        Optional<Wording> words = library().of(wordless).stream().findFirst();
        assertThat(words).isPresent();
        assertThat(words.get().items()).containsEntry("a", "Question a").containsEntry("b", "Question b");
        assertThat(words.get().ends().get("a")).containsExactly("word 1", "word 5");
    }

    @Test
    void onlyWhatStandsBeforeTheQuestionsIsAnIntroduction() throws IOException {
        own(
                "small.json",
                small("a", "b")
                        .replace(
                                "\"item\":[{\"linkId\":\"a\"",
                                "\"item\":[" + note("Please begin.") + ",{\"linkId\":\"a\"")
                        .replace(
                                "\"text\":\"Question a\"",
                                "\"text\":\"Question a\",\"item\":[" + note("Add all figures up.") + "]")
                        .replace("]}]}]}", "]}," + note("Five means severe.") + "]}]}"));
        Instrument wordless = CoreContainer.get()
                .bean(PluginInstruments.class)
                .find(TrialInstruments.WORDLESS)
                .orElseThrow();
        assertThat(library().of(wordless))
                .singleElement()
                .satisfies(words -> assertThat(words.instructions()).isEqualTo("Please begin."));
    }

    @Test
    void howAnOfficialFileIsScoredIsNotToldToClients() throws IOException {
        official("phq-9.lhcforms.json");
        assertThat(library().of(TrialInstruments.phq9()))
                .singleElement()
                .satisfies(words -> assertThat(words.instructions()).isEmpty());
    }

    private static String note(String text) {
        return "{\"linkId\":\"" + text.length() + "\",\"type\":\"display\",\"text\":\"" + text + "\"}";
    }

    @Test
    void aFileThatLacksAnItemNamesIt() throws IOException {
        own("half.json", small("a"));
        assertThat(library().problems())
                .containsExactly(new WordingProblem("half.json", WordingReason.ITEMS_MISSING, "b"));
    }

    @Test
    void brokenFilesAreReasonsNotFailures() throws IOException {
        own("text.json", "not json at all");
        own("list.json", "[1, 2]");
        own("other.json", "{\"resourceType\": \"Zebra\"}");
        own("cut.json", small("a", "b").substring(0, 200));
        own("empty.json", "");
        Files.write(directory.resolve("bytes.json"), new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
        own("notes.txt", "ignored");
        assertThat(library().problems())
                .extracting(WordingProblem::file)
                .containsExactlyInAnyOrder(
                        "text.json", "list.json", "other.json", "cut.json", "empty.json", "bytes.json");
    }

    @Test
    void aFileAddedLaterIsFoundWithoutARestart() throws IOException {
        WordingLibrary library = library();
        Instrument wordless = CoreContainer.get()
                .bean(PluginInstruments.class)
                .find(TrialInstruments.WORDLESS)
                .orElseThrow();
        assertThat(library.of(wordless)).isEmpty();
        own("small.json", small("a", "b"));
        assertThat(library.of(wordless)).hasSize(1);
    }

    @Test
    void severalDirectoriesAreSeparatedByCommas() {
        assertThat(new WordingSettings(Optional.of("a, b ,")).directories())
                .containsExactly(Path.of("a"), Path.of("b"));
        assertThat(new WordingSettings(Optional.empty()).directories()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsAReason() {
        WordingLibrary library = new WordingLibrary(
                new WordingSettings(Optional.of(directory.resolve("nowhere").toString())),
                CoreContainer.get().bean(PluginInstruments.class));
        assertThat(library.problems())
                .singleElement()
                .extracting(WordingProblem::reason)
                .isEqualTo(WordingReason.DIRECTORY_UNREADABLE);
    }

    private static String small(String... items) {
        StringBuilder list = new StringBuilder();
        for (String item : items) {
            StringBuilder options = new StringBuilder();
            for (int value = 1; value <= 5; value++) {
                options.append(value == 1 ? "" : ",")
                        .append(
                                "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/ordinalValue\",\"valueDecimal\":")
                        .append(value)
                        .append("}],\"valueCoding\":{\"code\":\"x")
                        .append(value)
                        .append("\",\"display\":\"word ")
                        .append(value)
                        .append("\"}}");
            }
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"linkId\":\"")
                    .append(item)
                    .append("\",\"type\":\"choice\",\"text\":\"Question ")
                    .append(item)
                    .append("\",\"answerOption\":[")
                    .append(options)
                    .append("]}");
        }
        return "{\"resourceType\":\"Questionnaire\",\"id\":\"trial-wordless\",\"status\":\"draft\",\"language\":\"en\",\"item\":[{\"linkId\":\"g\","
                + "\"type\":\"group\",\"item\":[" + list + "]}]}";
    }
}
