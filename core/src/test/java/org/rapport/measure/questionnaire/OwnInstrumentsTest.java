package org.rapport.measure.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.Instruments;
import org.rapport.measure.instrument.OwnInstrumentRow;
import org.rapport.measure.response.RawAnswers;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.SentFile;
import org.rapport.plugin.TrialInstruments;
import org.rapport.safety.RiskNoticeView;
import org.rapport.safety.RiskNotices;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** What an administrator decides about an instrument of the organisation's own, and how it ends. */
class OwnInstrumentsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.member(Role.THERAPIST);
    private final UUID ada = home.person("Ada");
    private final UUID relationship = home.relationship(therapist, ada);
    private final Actor client = new Actor.ClientSignedIn(home.id(), ada);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private String make(NewInstrument wanted, String file) {
        return core.as(
                administrator,
                () -> core.bean(Questionnaires.class).make(List.of(new SentFile("own.json", file)), wanted));
    }

    private static NewInstrument decided(Set<String> reversed, Map<String, BigDecimal> risks) {
        return decided(reversed, risks, Map.of());
    }

    private static NewInstrument decided(
            Set<String> reversed, Map<String, BigDecimal> risks, Map<String, BigDecimal> lowRisks) {
        NewInstrument plain = NewInstrument.plain("Sleep", "We");
        return new NewInstrument(
                plain.title(),
                plain.method(),
                plain.direction(),
                plain.reader(),
                plain.holder(),
                plain.counted(),
                reversed,
                risks,
                lowRisks,
                Optional.empty());
    }

    private static NewInstrument replacing(String title, String other) {
        NewInstrument plain = NewInstrument.plain(title, "We");
        return new NewInstrument(
                plain.title(),
                plain.method(),
                plain.direction(),
                plain.reader(),
                plain.holder(),
                plain.counted(),
                Set.of(),
                Map.of(),
                Map.of(),
                Optional.of(other));
    }

    private UUID give(String instrument) {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, instrument, List.of(ada), null)))
                .get(0);
    }

    private void answer(UUID form, Map<String, String> answers) {
        core.as(
                client,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(form, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }

    private List<CourseView> courses() {
        return core.as(therapist, () -> core.bean(Courses.class).of(relationship));
    }

    private List<OwnInstrumentRow> made() {
        return core.as(administrator, () -> core.bean(Questionnaires.class).made());
    }

    private void retire(String instrument) {
        core.run(administrator, () -> core.bean(Questionnaires.class).retire(instrument));
    }

    private void covered() {
        Actor.Member cover = home.therapist();
        TestOrganisation.execute(
                "insert into rapport.cover (organisation_id, id, practice_id, covered_id, covering_id, starts_on,"
                        + " ends_on) values (?, ?, ?, ?, ?, current_date - 1, current_date + 1)",
                home.id(),
                UUID.randomUUID(),
                home.practice(),
                therapist.id(),
                cover.id());
    }

    @Test
    void aReversedQuestionCountsTheOtherWayRound() {
        String id = make(decided(Set.of("x2"), Map.of()), Sample.of("en", "urn:reversed", "x1", "x2"));
        answer(give(id), Map.of("q1", "5", "q2", "4"));
        assertThat(courses().get(0).series().get(0).points().get(0).value()).contains(new BigDecimal("7.0000"));
        assertThat(made()).singleElement().satisfies(row -> {
            assertThat(row.reversed()).isEqualTo(1);
            assertThat(row.risky()).isZero();
        });
    }

    @Test
    void aRiskQuestionIsGivenOnlyWhileSomebodyCoversAndRaisesANotice() {
        String id = make(decided(Set.of(), Map.of("x2", BigDecimal.valueOf(3))), Sample.of("en", "urn:r", "x1", "x2"));
        assertThat(refusal(() -> give(id))).isEqualTo(MeasureError.COVER_NEEDED);
        covered();
        answer(give(id), Map.of("q1", "5", "q2", "2"));
        assertThat(tasks()).isEmpty();
        answer(give(id), Map.of("q1", "1", "q2", "3"));
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo("RISK_ANSWER"));
        assertThat(notice().answers())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo("3"));
    }

    @Test
    void aLowAnswerNeedsAPersonAlsoWhereTheQuestionCountsTheOtherWayRound() {
        NewInstrument safe = decided(Set.of("x2"), Map.of(), Map.of("x2", BigDecimal.valueOf(2)));
        String id = make(safe, Sample.of("en", "urn:low", "x1", "x2"));
        assertThat(made())
                .singleElement()
                .satisfies(row -> assertThat(row.risky()).isEqualTo(1));
        assertThat(refusal(() -> give(id))).isEqualTo(MeasureError.COVER_NEEDED);
        covered();
        answer(give(id), Map.of("q1", "1", "q2", "3"));
        answer(give(id), Map.of("q1", "1", "q2", "5"));
        assertThat(tasks()).isEmpty();
        answer(give(id), Map.of("q1", "5", "q2", "2"));
        assertThat(notice().answers())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo("2"));
    }

    @Test
    void ofSeveralAnswersTheLowestIsShownWhereTheLowEndNeedsAPerson() {
        String id = make(decided(Set.of(), Map.of(), Map.of("several", BigDecimal.ONE)), Sample.kinds());
        covered();
        RawAnswers chosen = new RawAnswers(Map.of("q2", List.of("1", "5"), "q1", List.of("0")));
        UUID form = give(id);
        core.as(client, () -> core.bean(Checks.class).submit(new SubmitCheck(form, UUID.randomUUID(), "en", chosen)));
        assertThat(notice().answers())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo("1"));
    }

    @Test
    void bothEndsOfAQuestionLeaveAnAnswerBetweenThem() {
        String file = Sample.of("en", "urn:ends", "x1", "x2");
        Map<String, BigDecimal> three = Map.of("x2", BigDecimal.valueOf(3));
        assertThatThrownBy(() -> make(decided(Set.of(), three, three), file))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(MeasureError.RISKS_MEET);
                    assertThat(refused.args()).containsEntry("question", 2);
                });
        assertThat(make(decided(Set.of(), Map.of("x2", BigDecimal.valueOf(4)), three), file))
                .isNotEmpty();
    }

    @Test
    void aRiskQuestionWithSeveralAnswersShowsTheHighestInItsNotice() {
        String id = make(decided(Set.of(), Map.of("several", BigDecimal.valueOf(4))), Sample.kinds());
        covered();
        UUID form = give(id);
        core.as(
                client,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                form,
                                UUID.randomUUID(),
                                "en",
                                new RawAnswers(Map.of("q2", List.of("1", "5"), "q1", List.of("0"))))));
        assertThat(notice().answers())
                .singleElement()
                .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo("5"));
    }

    private List<TaskRow> tasks() {
        return core.as(therapist, () -> core.bean(MyTasks.class).mine());
    }

    private RiskNoticeView.Clinical notice() {
        UUID notice = tasks().get(0).subjectId();
        return core.as(therapist, () -> core.bean(RiskNotices.class).open(notice))
                .clinical()
                .orElseThrow();
    }

    @Test
    void whatCannotBeReversedOrReachedIsRefused() {
        String file = Sample.kinds();
        assertThat(refusal(() -> make(decided(Set.of("day"), Map.of()), file))).isEqualTo(MeasureError.CANNOT_BE_ASKED);
        assertThat(refusal(() -> make(decided(Set.of(), Map.of("whole", BigDecimal.valueOf(11))), file)))
                .isEqualTo(MeasureError.CANNOT_BE_ASKED);
    }

    @Test
    void aRetiredOneIsNoLongerOfferedButOpenFormsAndOldScoresStay() {
        String id = make(NewInstrument.plain("Sleep", "We"), Sample.of("en", "urn:retired", "x1", "x2"));
        answer(give(id), Map.of("q1", "5", "q2", "4"));
        UUID open = give(id);
        retire(id);
        assertThat(core.as(therapist, () -> core.bean(Instruments.class).catalogue()).stream()
                        .filter(row -> row.id().equals(id)))
                .singleElement()
                .satisfies(row -> assertThat(row.availability()).isEqualTo(Availability.RETIRED));
        assertThat(refusal(() -> give(id))).isEqualTo(MeasureError.RETIRED);
        assertThat(refusal(() -> paper(id))).isEqualTo(MeasureError.RETIRED);
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).link(open))
                        .secret())
                .isNotEmpty();
        answer(open, Map.of("q1", "1", "q2", "1"));
        assertThat(courses().get(0).series().get(0).points()).hasSize(2);
        core.run(administrator, () -> core.bean(Questionnaires.class).offerAgain(id));
        assertThat(give(id)).isNotNull();
    }

    private Object paper(String instrument) {
        return core.as(
                therapist,
                () -> core.bean(PaperForms.class)
                        .enter(new EnterFromPaper(
                                relationship,
                                instrument,
                                ada,
                                null,
                                LocalDate.now(core.bean(Clock.class)),
                                UUID.randomUUID(),
                                RawAnswers.of(Map.of("q1", "5", "q2", "4")))));
    }

    @Test
    void anotherQuestionnaireTakesThePlaceOfOneThatIsThenNoLongerOffered() {
        String first = make(NewInstrument.plain("Sleep", "We"), Sample.of("en", "urn:first", "x1", "x2"));
        String second = make(replacing("Rest", first), Sample.of("en", "urn:second", "y1", "y2"));
        assertThat(made())
                .extracting(OwnInstrumentRow::instrument, row -> row.retiredAt().isPresent())
                .containsExactly(tuple(second, false), tuple(first, true));
        assertThat(refusal(() -> make(replacing("Night", "own-nothing"), Sample.of("en", "urn:third", "z1", "z2"))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void anOpenFormKeepsTheWordsOfTheVersionItWasGivenWith() {
        NewInstrument wanted = NewInstrument.plain("Sleep", "We");
        String id = make(wanted, Sample.of("en", "urn:words", "x1", "x2"));
        UUID open = give(id);
        make(wanted, Sample.of("en", "urn:words", "y1", "x1", "x2"));
        CheckForm form = core.as(client, () -> core.bean(Checks.class).form(open, "en"));
        assertThat(form.questions()).extracting(CheckQuestion::text).containsExactly("Question x1", "Question x2");
        answer(open, Map.of("q1", "5", "q2", "4"));
        UUID next = give(id);
        assertThat(core.as(client, () -> core.bean(Checks.class).form(next, "en"))
                        .questions())
                .extracting(CheckQuestion::text)
                .containsExactly("Question y1", "Question x1", "Question x2");
    }

    @Test
    void scoresOfAnotherRangeAreACourseOfTheirOwn() {
        NewInstrument wanted = NewInstrument.plain("Sleep", "We");
        String id = make(wanted, Sample.of("en", "urn:range", "x1", "x2"));
        answer(give(id), Map.of("q1", "1", "q2", "1"));
        make(wanted, Sample.of("en", "urn:range", "x1", "x2", "x3"));
        answer(give(id), Map.of("q1", "5", "q2", "5", "q3", "5"));
        assertThat(courses())
                .extracting(
                        course -> course.max().intValue(),
                        course -> course.series().get(0).points().size())
                .containsExactly(tuple(15, 1), tuple(10, 1));
    }

    @Test
    void aLineThatAsksForAWholeNumberTakesNoTenths() {
        String file = Sample.kinds();
        String id = make(NewInstrument.plain("Kinds", "We"), file);
        UUID form = give(id);
        CheckQuestion line = core.as(client, () -> core.bean(Checks.class).form(form, "en")).questions().stream()
                .filter(question -> question.item().equals("q7"))
                .findFirst()
                .orElseThrow();
        assertThat(line.slid()).isTrue();
        assertThat(line.step()).isEqualTo("1");
        assertThat(refusal(() -> answer(form, Map.of("q1", "1", "q7", "6.5"))))
                .isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        answer(form, Map.of("q1", "1", "q7", "6"));
    }

    @Test
    void aLineHasTheStepsItsFileNames() {
        String step = "{\"url\":\"http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue\","
                + "\"valueInteger\":5},{\"url\":\"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl\"";
        String file = Sample.kinds()
                .replace("{\"url\":\"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl\"", step);
        UUID form = give(make(NewInstrument.plain("Fives", "We"), file));
        assertThat(refusal(() -> answer(form, Map.of("q1", "1", "q7", "6"))))
                .isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        answer(form, Map.of("q1", "1", "q7", "5"));
    }

    @Test
    void onlyAdministratorsRetireAndOnlyTheirOwnOrganisations() {
        String id = make(NewInstrument.plain("Sleep", "We"), Sample.of("en", "urn:wall", "x1", "x2"));
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member other = home.member(role);
                assertThat(refusal(() -> core.run(
                                other, () -> core.bean(Questionnaires.class).retire(id))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
        Actor.Member stranger = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() ->
                        core.run(stranger, () -> core.bean(Questionnaires.class).retire(id))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(stranger, () -> core.bean(Questionnaires.class).made()))
                .isEmpty();
        assertThat(made())
                .singleElement()
                .satisfies(row -> assertThat(row.retiredAt()).isEmpty());
    }
}
