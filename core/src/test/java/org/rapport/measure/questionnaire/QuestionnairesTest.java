package org.rapport.measure.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rapport.testing.Refusals.refusal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.InstalledWordingRow;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.measure.instrument.Instruments;
import org.rapport.measure.response.RawAnswers;
import org.rapport.measure.wording.MatchedBy;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.OwnLine;
import org.rapport.measure.wording.QuestionnairePreview;
import org.rapport.measure.wording.SentFile;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.measure.wording.WordingReason;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.spi.ItemKind;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class QuestionnairesTest {

    private static final Path OFFICIAL = Path.of("../../shared/questionnaires");

    private final CoreContainer core = CoreContainer.get();
    private TestOrganisation home;
    private Actor.Member administrator;
    private Actor.Member therapist;

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    @BeforeEach
    void organisation() {
        home = TestOrganisation.create();
        administrator = home.member(Role.ADMINISTRATOR);
        therapist = home.member(Role.THERAPIST);
    }

    private static SentFile official(String name) {
        Path file = OFFICIAL.resolve(name);
        assumeTrue(Files.exists(file), "the official questionnaires are not here: " + file.toAbsolutePath());
        try {
            return new SentFile(name, Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private QuestionnairePreview preview(WordingChoice choice, SentFile... files) {
        return core.as(administrator, () -> core.bean(Questionnaires.class).preview(List.of(files), choice, "en"));
    }

    private List<String> put(WordingChoice choice, SentFile... files) {
        return core.as(administrator, () -> core.bean(Questionnaires.class).install(List.of(files), choice));
    }

    private List<InstalledWordingRow> installed() {
        return core.as(administrator, () -> core.bean(Questionnaires.class).installed());
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThat(refusal(call)).isEqualTo(code);
    }

    private InstrumentRow row(String instrument) {
        return core.as(therapist, () -> core.bean(Instruments.class).catalogue()).stream()
                .filter(each -> each.id().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private static List<WordingReason> reasons(QuestionnairePreview seen) {
        return seen.problems().stream().map(WordingProblem::reason).toList();
    }

    @Test
    void aFileWithItsAnswersIsMatchedByCodesAndPreviewedBeforeAnythingIsStored() {
        QuestionnairePreview seen = preview(WordingChoice.open(), official("phq-9.lhcforms.json"));
        assertThat(seen.instrument()).contains(TrialInstruments.PHQ9);
        assertThat(seen.ready()).isTrue();
        assertThat(seen.items()).hasSize(10).allSatisfy(item -> {
            assertThat(item.how()).isEqualTo(MatchedBy.CODE);
            assertThat(item.theirs()).containsKey("en");
        });
        assertThat(installed()).isEmpty();
        assertThat(row(TrialInstruments.PHQ9).availability()).isEqualTo(Availability.WORDING_NOT_INSTALLED);
        assertThat(put(WordingChoice.open(), official("phq-9.lhcforms.json"))).containsExactly("en");
        assertThat(row(TrialInstruments.PHQ9).availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void twoLanguagesOfOneQuestionnaireAreInstalledTogetherWithItsAnswerLists() {
        SentFile[] files = {
            official("phq-9.mii.json"),
            official("phq-9.mii.answers-ll358-3.json"),
            official("phq-9.mii.answers-ll359-1.json")
        };
        assertThat(put(WordingChoice.open(), files)).containsExactly("de", "en");
        assertThat(row(TrialInstruments.PHQ9).languages()).containsExactlyInAnyOrder("de", "en");
        assertRefused(MeasureError.INSTALLED_BEFORE, () -> put(WordingChoice.open(), files));
        assertThat(installed()).hasSize(2);
    }

    @Test
    void everyOfficialFileIsInstalledOrToldWhyNot() {
        try (Stream<Path> files = Files.list(OFFICIAL)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                QuestionnairePreview seen = preview(
                        WordingChoice.open(), official(file.getFileName().toString()));
                assertThat(seen.usable() || !seen.problems().isEmpty())
                        .as("%s", file)
                        .isTrue();
            }
        } catch (IOException e) {
            assumeTrue(false, "the official questionnaires are not here");
        }
        assertThat(reasons(preview(WordingChoice.open(), official("phq-9.mii.answers-ll358-3.json"))))
                .containsExactly(WordingReason.ANSWERS_ONLY);
        assertThat(reasons(preview(WordingChoice.open(), official("phq-9.mii.response-example.json"))))
                .containsExactly(WordingReason.OTHER_RESOURCE);
    }

    @Test
    void aFileWhoseListOfAnswersIsElsewhereIsCompleteWithTheListOfThatNameOrWithTypedWords() {
        SentFile web = official("phq-9.web.json");
        QuestionnairePreview seen = preview(WordingChoice.open(), web);
        assertThat(seen.instrument()).contains(TrialInstruments.PHQ9);
        assertThat(seen.ready()).isFalse();
        assertRefused(MeasureError.NOTHING_TO_INSTALL, () -> put(WordingChoice.open(), web));
        assertThat(installed()).isEmpty();
        Map<String, String> typed = new HashMap<>();
        seen.answers().stream()
                .filter(answer -> answer.words().isEmpty())
                .forEach(answer -> typed.put(answer.key(), "word " + answer.value()));
        Map<String, String> items = new HashMap<>();
        seen.items().stream()
                .filter(item -> !item.question().isEmpty())
                .forEach(item -> items.put(item.item(), item.question()));
        WordingChoice choice = new WordingChoice(Optional.of(TrialInstruments.PHQ9), Optional.empty(), items, typed);
        assertThat(preview(choice, web).ready()).isTrue();
        assertThat(put(choice, web)).containsExactly("en");
    }

    @Test
    void theListOfAnswersIsFoundByItsLoincNameWhereThePublisherGaveItAnotherAddress() {
        QuestionnairePreview seen = preview(
                WordingChoice.of(TrialInstruments.WORDLESS),
                official("gad-7.web.json"),
                official("phq-9.mii.answers-ll358-3.json"));
        assertThat(seen.usable()).isTrue();
        List<OwnLine> lines = core.as(
                administrator,
                () -> core.bean(Questionnaires.class)
                        .asOwn(List.of(official("gad-7.web.json"), official("phq-9.mii.answers-ll358-3.json"))));
        assertThat(lines.stream().filter(OwnLine::countable)).hasSize(8);
    }

    @Test
    void unmatchedItemsAreMatchedByHandAndTheNextFileOfThatAddressKnowsIt() {
        SentFile first = new SentFile("one.json", Sample.of("en", "urn:sample", "x1", "x2"));
        QuestionnairePreview open = preview(WordingChoice.open(), first);
        assertThat(open.instrument()).isEmpty();
        assertThat(open.left()).extracting(QuestionnairePreview.Question::id).containsExactly("x1", "x2");
        QuestionnairePreview chosen = preview(WordingChoice.of(TrialInstruments.WORDLESS), first);
        assertThat(chosen.items())
                .extracting(QuestionnairePreview.ItemLine::how)
                .containsOnly(MatchedBy.PLACE);
        WordingChoice byHand = new WordingChoice(
                Optional.of(TrialInstruments.WORDLESS), Optional.empty(), Map.of("a", "x2", "b", "x1"), Map.of());
        assertThat(preview(byHand, first).items())
                .extracting(QuestionnairePreview.ItemLine::question, QuestionnairePreview.ItemLine::how)
                .containsExactly(tuple("x2", MatchedBy.HAND), tuple("x1", MatchedBy.HAND));
        put(byHand, first);
        SentFile second = new SentFile("two.json", Sample.of("de", "urn:sample", "x1", "x2"));
        QuestionnairePreview again = preview(WordingChoice.open(), second);
        assertThat(again.matchedBy()).isEqualTo(MatchedBy.EARLIER);
        assertThat(again.items())
                .extracting(QuestionnairePreview.ItemLine::question)
                .containsExactly("x2", "x1");
        assertThat(put(WordingChoice.open(), second)).containsExactly("de");
        assertThat(installed()).hasSize(2);
    }

    @Test
    void badFilesGiveReasonsAndStoreNothing() {
        String sample = Sample.of("en", "urn:bad", "a", "b");
        Map<SentFile, WordingReason> bad = new HashMap<>();
        bad.put(new SentFile("text.json", "no json"), WordingReason.NOT_FHIR);
        bad.put(new SentFile("empty.json", ""), WordingReason.NOT_FHIR);
        bad.put(new SentFile("cut.json", sample.substring(0, 150)), WordingReason.NOT_FHIR);
        bad.put(new SentFile("deep.json", "{\"item\":[".repeat(20_000)), WordingReason.NOT_FHIR);
        bad.put(new SentFile("other.json", "{\"resourceType\":\"Patient\"}"), WordingReason.OTHER_RESOURCE);
        bad.put(new SentFile("huge.json", " ".repeat(2_100_000)), WordingReason.FILE_UNREADABLE);
        bad.put(new SentFile("r5.json", sample.replace("\"choice\"", "\"coding\"")), WordingReason.OTHER_VERSION);
        bad.put(new SentFile("stu3.json", sample.replace("answerOption", "option")), WordingReason.OTHER_VERSION);
        bad.put(new SentFile("none.json", "{\"resourceType\":\"Questionnaire\"}"), WordingReason.NO_QUESTIONS);
        bad.put(new SentFile("twice.json", Sample.of("en", "urn:bad", "a", "a")), WordingReason.IDS_UNCLEAR);
        bad.put(
                new SentFile("many.json", Sample.of("en", "urn:bad", Sample.ids(301))),
                WordingReason.TOO_MANY_QUESTIONS);
        bad.put(new SentFile("long.json", sample.replace("Question a", "x".repeat(2001))), WordingReason.TEXT_TOO_LONG);
        bad.forEach((file, reason) -> {
            QuestionnairePreview seen = preview(WordingChoice.open(), file);
            assertThat(seen.usable()).as(file.name()).isFalse();
            assertThat(reasons(seen)).as(file.name()).contains(reason);
            assertRefused(MeasureError.NOTHING_TO_INSTALL, () -> put(WordingChoice.open(), file));
        });
        assertThat(reasons(
                        preview(WordingChoice.open(), new SentFile("a.json", sample), new SentFile("b.json", sample))))
                .containsExactly(WordingReason.SEVERAL_QUESTIONNAIRES);
        assertThat(installed()).isEmpty();
    }

    @Test
    void aQuestionnaireThatMatchesNothingBecomesAnInstrumentOfItsOwnThatIsScored() {
        SentFile file = new SentFile("own.json", Sample.of("en", "urn:own", "x1", "x2"));
        NewInstrument wanted = NewInstrument.plain("Sleep at home", "We");
        String id = core.as(administrator, () -> core.bean(Questionnaires.class).make(List.of(file), wanted));
        assertThat(id).isEqualTo("own-sleep-at-home");
        assertThat(row(id))
                .satisfies(row -> assertThat(row.own()).isTrue())
                .satisfies(row -> assertThat(row.availability()).isEqualTo(Availability.AVAILABLE));
        UUID person = home.person("Ada");
        UUID relationship = home.relationship(therapist, person);
        core.as(
                therapist,
                () -> core.bean(Assignments.class)
                        .assign(new AssignInstrument(relationship, id, List.of(person), null)));
        core.as(
                therapist,
                () -> core.bean(PaperForms.class)
                        .enter(new EnterFromPaper(
                                relationship,
                                id,
                                person,
                                null,
                                LocalDate.now(core.bean(Clock.class)),
                                UUID.randomUUID(),
                                RawAnswers.of(Map.of("q1", "5", "q2", "4")))));
        CourseView course = core.as(therapist, () -> core.bean(Courses.class).of(relationship))
                .get(0);
        assertThat(course.min()).isEqualByComparingTo("2");
        assertThat(course.max()).isEqualByComparingTo("10");
        assertThat(course.series().get(0).points().get(0).value()).contains(new BigDecimal("9.0000"));
        assertRefused(
                MeasureError.INSTALLED_BEFORE,
                () -> core.as(
                        administrator, () -> core.bean(Questionnaires.class).make(List.of(file), wanted)));
    }

    @Test
    void aNewerQuestionnaireOfTheSameAddressIsTheNextVersionAndChangesNoOldScore() {
        NewInstrument wanted = NewInstrument.plain("Sleep", "We");
        for (String[] items : List.of(new String[] {"x1", "x2"}, new String[] {"x1", "x2", "x3"})) {
            core.as(
                    administrator,
                    () -> core.bean(Questionnaires.class)
                            .make(List.of(new SentFile("v.json", Sample.of("en", "urn:v", items))), wanted));
        }
        assertThat(row("own-sleep").version()).isEqualTo("2");
        assertThat(row("own-sleep").questions()).isEqualTo(3);
    }

    @Test
    void everyKindOfQuestionBecomesItsKindOfItem() {
        List<OwnLine> lines = core.as(
                administrator,
                () -> core.bean(Questionnaires.class).asOwn(List.of(new SentFile("kinds.json", Sample.kinds()))));
        assertThat(lines)
                .extracting(OwnLine::question, line -> line.kind().orElse(null), OwnLine::note)
                .containsExactly(
                        tuple("yes", ItemKind.CHOICE, OwnLine.Note.NONE),
                        tuple("several", ItemKind.MULTIPLE_CHOICE, OwnLine.Note.NONE),
                        tuple("plain", ItemKind.CHOICE, OwnLine.Note.NUMBERED),
                        tuple("whole", ItemKind.INTEGER, OwnLine.Note.NONE),
                        tuple("open", ItemKind.INTEGER, OwnLine.Note.RANGE_MADE_UP),
                        tuple("decimal", ItemKind.DECIMAL, OwnLine.Note.NONE),
                        tuple("line", ItemKind.SLIDER, OwnLine.Note.NONE),
                        tuple("day", ItemKind.DATE, OwnLine.Note.NONE),
                        tuple("words", ItemKind.TEXT, OwnLine.Note.NONE),
                        tuple("both", ItemKind.TEXT, OwnLine.Note.ALWAYS_ASKED),
                        tuple("picture", null, OwnLine.Note.LEFT_OUT),
                        tuple("nowhere", null, OwnLine.Note.LIST_MISSING));
    }

    @Test
    void onlyAdministratorsBringQuestionnairesAndOnlyForTheirOwnOrganisation() {
        SentFile file = new SentFile("one.json", Sample.of("en", "urn:wall", "a", "b"));
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member other = home.member(role);
                assertRefused(
                        SharedError.NOT_PERMITTED,
                        () -> core.as(
                                other,
                                () -> core.bean(Questionnaires.class)
                                        .install(List.of(file), WordingChoice.of(TrialInstruments.WORDLESS))));
            }
        }
        put(WordingChoice.of(TrialInstruments.WORDLESS), file);
        UUID theirs = installed().get(0).id();
        TestOrganisation away = TestOrganisation.create();
        Actor.Member stranger = away.member(Role.ADMINISTRATOR);
        assertThat(core.as(stranger, () -> core.bean(Questionnaires.class).installed()))
                .isEmpty();
        assertRefused(
                SharedError.NOT_FOUND,
                () -> core.as(stranger, () -> {
                    core.bean(Questionnaires.class).remove(theirs);
                    return true;
                }));
        List<String> seen = new ArrayList<>();
        core.as(stranger, () -> core.bean(Instruments.class).catalogue())
                .forEach(row -> seen.add(row.id() + " " + row.languages()));
        assertThat(seen).contains(TrialInstruments.WORDLESS + " []");
    }
}
