package org.rapport.measure.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.course.CourseReleases;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.measure.course.ShownCourses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.CheckLink;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.kept.KeptForm;
import org.rapport.measure.kept.KeptForms;
import org.rapport.measure.kept.KeptScores;
import org.rapport.measure.kept.SearchForms;
import org.rapport.measure.kept.SearchScores;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.care.Guardianships;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.signal.Signals;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Somebody who takes no part is asked about somebody who does. */
class ObserversTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID ada = home.person("Ada");
    private final UUID relationship = home.relationship(therapist, ada);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private static PersonInput rosa(@Nullable LocalDate bornOn) {
        return new PersonInput("Rosa", "Feld", bornOn, "en", ContactKind.NONE, null, false);
    }

    private static NameObserver caregiver(UUID about) {
        return new NameObserver(about, null, rosa(LocalDate.of(1980, 1, 1)), ObserverRole.CAREGIVER, true);
    }

    private UUID name(NameObserver command) {
        return core.as(therapist, () -> core.bean(Observers.class).name(relationship, command));
    }

    private NamedObserver named() {
        return core.as(therapist, () -> core.bean(Observers.class).of(relationship))
                .named()
                .get(0);
    }

    private UUID give(UUID in, UUID person, String instrument) {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(in, instrument, List.of(person), null)))
                .get(0);
    }

    private OpenedLink open(CheckLink link) {
        return core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
    }

    private CheckLink link(UUID form) {
        return core.as(therapist, () -> core.bean(Assignments.class).link(form));
    }

    private void answer(Actor who, UUID form) {
        core.as(
                who,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                form, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", "2", "b", "3")))));
    }

    private List<AssignmentRow> rows() {
        return core.as(therapist, () -> core.bean(Assignments.class).of(relationship));
    }

    private List<CourseView> courses(Actor.Member who) {
        return core.as(who, () -> core.bean(Courses.class).of(relationship));
    }

    @Test
    void aCaregiverGetsAFormByLinkAndIsALineOfTheirOwn() {
        name(caregiver(ada));
        NamedObserver rosa = named();
        UUID form = give(relationship, rosa.id(), TrialInstruments.CARE);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Rosa Feld");
            assertThat(row.mayHaveLink()).isTrue();
        });
        Actor who = open(link(form)).actor().orElseThrow();
        assertThat(core.as(who, () -> core.bean(Checks.class).form(form, null)).respondentKind())
                .isEqualTo(RespondentKind.OBSERVER);
        answer(who, form);
        assertThat(courses(therapist).get(0).series()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(RespondentKind.OBSERVER);
            assertThat(line.role()).contains(ObserverRole.CAREGIVER);
            assertThat(line.name()).isEqualTo("Rosa Feld");
        });
    }

    @Test
    void theJournalOfTheRelationshipSaysWhoNamedThem() throws SQLException {
        UUID observer = name(caregiver(ada));
        try (Connection owner = TestDatabase.get().asOwner();
                PreparedStatement about = owner.prepareStatement("select a.about_id, a.person_id, e.action"
                        + " from rapport.journal_entry e join rapport.journal_about a"
                        + " on a.organisation_id = e.organisation_id and a.entry_id = e.id where e.subject_id = ?")) {
            about.setObject(1, observer);
            ResultSet row = about.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getObject(1)).isEqualTo(relationship);
            assertThat(row.getObject(2)).isEqualTo(ada);
            assertThat(row.getString(3)).isEqualTo("OBSERVER_NAMED");
        }
    }

    @Test
    void whatTheySayGivesNoSignal() {
        name(caregiver(ada));
        UUID person = named().id();
        for (String answer : List.of("3", "3", "3", "3", "0")) {
            UUID form = give(relationship, person, TrialInstruments.CARE);
            core.as(
                    open(link(form)).actor().orElseThrow(),
                    () -> core.bean(Checks.class)
                            .submit(new SubmitCheck(
                                    form, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", answer, "b", answer)))));
        }
        assertThat(core.as(therapist, () -> core.bean(Signals.class).of(relationship)))
                .isEmpty();
    }

    @Test
    void supervisionSeesTheLineWithoutAName() {
        Actor.Member supervisor = home.member(Role.SUPERVISOR);
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, current_date - 9)",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id());
        answered();
        assertThat(courses(supervisor).get(0).series()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEmpty();
            assertThat(line.role()).contains(ObserverRole.CAREGIVER);
        });
    }

    private Actor answered() {
        name(caregiver(ada));
        UUID form = give(relationship, named().id(), TrialInstruments.CARE);
        Actor who = open(link(form)).actor().orElseThrow();
        answer(who, form);
        return who;
    }

    @Test
    void theOneItIsAboutIsNotShownIt() {
        answered();
        assertThat(core.as(therapist, () -> core.bean(ShownCourses.class).of(relationship)))
                .isEmpty();
    }

    @Test
    void theirLinkOpensNothingButTheForm() {
        name(caregiver(ada));
        UUID person = named().person();
        UUID form = give(relationship, named().id(), TrialInstruments.CARE);
        UUID adas = give(relationship, ada, TrialInstruments.CUSTOM);
        Actor who = open(link(form)).actor().orElseThrow();
        assertThat(refusal(() -> core.as(who, () -> core.bean(Checks.class).form(adas, null))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() ->
                        core.run(who, () -> core.bean(CourseReleases.class).decideBeside(form, false))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor signedIn = new Actor.ClientSignedIn(home.id(), person);
        assertThat(refusal(() -> core.as(signedIn, () -> core.bean(Checks.class).form(form, null))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whatTheyFilledInOnPaperIsTypedIn() {
        name(caregiver(ada));
        UUID person = named().person();
        UUID form = give(relationship, named().id(), TrialInstruments.CARE);
        core.as(
                therapist,
                () -> core.bean(PaperForms.class)
                        .enter(new EnterFromPaper(
                                relationship,
                                TrialInstruments.CARE,
                                person,
                                form,
                                LocalDate.now(core.bean(Clock.class)),
                                UUID.randomUUID(),
                                RawAnswers.of(Map.of("a", "1", "b", "1")))));
        assertThat(courses(therapist).get(0).series())
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(RespondentKind.OBSERVER));
    }

    @Test
    void nobodyIsNamedWithoutAgreementUnderAgeTwiceOrWhoTakesPart() {
        LocalDate adult = LocalDate.of(1980, 1, 1);
        assertThat(refusal(() -> name(new NameObserver(ada, null, rosa(adult), ObserverRole.CAREGIVER, false))))
                .isEqualTo(MeasureError.OBSERVER_AGREEMENT_NEEDED);
        assertThat(refusal(() -> name(new NameObserver(
                        ada, null, rosa(LocalDate.now().minusYears(12)), ObserverRole.RELATIVE, true))))
                .isEqualTo(MeasureError.OBSERVER_UNDER_AGE);
        assertThat(refusal(() -> name(new NameObserver(ada, null, rosa(null), ObserverRole.RELATIVE, true))))
                .isEqualTo(MeasureError.OBSERVER_AGE_UNKNOWN);
        assertThat(refusal(() -> name(new NameObserver(ada, ada, null, ObserverRole.RELATIVE, true))))
                .isEqualTo(MeasureError.OBSERVER_TAKES_PART);
        name(caregiver(ada));
        UUID rosa = named().person();
        assertThat(refusal(() -> name(new NameObserver(ada, rosa, null, ObserverRole.CAREGIVER, true))))
                .isEqualTo(MeasureError.OBSERVER_NAMED_BEFORE);
        assertThat(refusal(
                        () -> name(new NameObserver(ada, home.person("Stranger"), null, ObserverRole.OBSERVER, true))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> name(caregiver(home.person("Stranger"))))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aYoungPersonWhoMayNotBeAskedIsNotAskedAboutEither() {
        UUID kim = home.person("Kim", LocalDate.now().minusYears(12));
        UUID theirs = home.relationship(therapist, kim);
        core.as(therapist, () -> core.bean(Observers.class).name(theirs, caregiver(kim)));
        UUID rosa = core.as(therapist, () -> core.bean(Observers.class).of(theirs))
                .named()
                .get(0)
                .id();
        assertThat(refusal(() -> give(theirs, rosa, TrialInstruments.CARE))).isEqualTo(ClientError.UNDER_AGE);
    }

    @Test
    void aGuardianCanBeChosen() {
        UUID kim = home.person("Kim", LocalDate.now().minusYears(12));
        UUID theirs = home.relationship(therapist, kim);
        RecordGuardian guardian = new RecordGuardian(
                null, rosa(LocalDate.of(1980, 1, 1)), Set.of(GuardianRight.PAY), LocalDate.now(), null);
        core.as(therapist, () -> core.bean(Guardianships.class).record(theirs, kim, guardian));
        ObserversPage page = core.as(therapist, () -> core.bean(Observers.class).of(theirs));
        assertThat(page.known()).containsValue("Rosa Feld");
        UUID known = page.known().keySet().iterator().next();
        core.as(
                therapist,
                () -> core.bean(Observers.class)
                        .name(theirs, new NameObserver(kim, known, null, ObserverRole.CAREGIVER, true)));
        assertThat(core.as(therapist, () -> core.bean(Observers.class).of(theirs))
                        .known())
                .isEmpty();
    }

    @Test
    void aFormForOthersIsRefused() {
        name(new NameObserver(ada, null, rosa(LocalDate.of(1980, 1, 1)), ObserverRole.OBSERVER, true));
        UUID person = named().id();
        assertThat(refusal(() -> give(relationship, person, TrialInstruments.CARE)))
                .isEqualTo(MeasureError.NOT_FOR_THIS_RESPONDENT);
    }

    @Test
    void whoIsNoLongerAskedHasNoFormAndNoLinkAndWhatWasAnsweredStays() {
        answered();
        UUID person = named().id();
        UUID form = give(relationship, person, TrialInstruments.CARE);
        CheckLink link = link(form);
        core.run(therapist, () -> core.bean(Observers.class).end(relationship, named().id()));
        assertThat(rows()).extracting(AssignmentRow::state).contains(AssignmentState.CLOSED);
        assertThat(open(link).actor()).isEqualTo(Optional.empty());
        assertThat(refusal(() -> give(relationship, person, TrialInstruments.CARE)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(courses(therapist).get(0).series().get(0).points()).hasSize(1);
    }

    @Test
    void theSamePersonIsAskedAboutSeveralEachByItself() {
        UUID leo = home.person("Leo");
        UUID family = home.relationship(therapist, ada, leo);
        Observers observers = core.bean(Observers.class);
        UUID aboutAda = core.as(therapist, () -> observers.name(family, caregiver(ada)));
        UUID rosa =
                core.as(therapist, () -> observers.of(family)).named().get(0).person();
        NameObserver again = new NameObserver(leo, rosa, null, ObserverRole.CAREGIVER, true);
        UUID aboutLeo = core.as(therapist, () -> observers.name(family, again));
        assertThat(refusal(() -> core.as(therapist, () -> observers.name(family, again))))
                .isEqualTo(MeasureError.OBSERVER_NAMED_BEFORE);
        UUID first = give(family, aboutAda, TrialInstruments.CARE);
        UUID second = give(family, aboutLeo, TrialInstruments.CARE);
        assertThat(refusal(() -> give(family, aboutLeo, TrialInstruments.CARE)))
                .isEqualTo(MeasureError.ALREADY_ASSIGNED);
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).of(family)))
                .extracting(AssignmentRow::name, AssignmentRow::about)
                .containsExactlyInAnyOrder(tuple("Rosa Feld", "Ada Test"), tuple("Rosa Feld", "Leo Test"));
        Actor who = open(link(second)).actor().orElseThrow();
        assertThat(core.as(who, () -> core.bean(Checks.class).form(second, null))
                        .about())
                .isEqualTo("Leo");
        answer(open(link(first)).actor().orElseThrow(), first);
        answer(who, second);
        assertThat(core.as(therapist, () -> core.bean(Courses.class).of(family))
                        .get(0)
                        .series())
                .extracting(
                        line -> line.about().orElseThrow().person(),
                        line -> line.points().size())
                .containsExactlyInAnyOrder(tuple(ada, 1), tuple(leo, 1));
        UUID third = give(family, aboutAda, TrialInstruments.CARE);
        UUID fourth = give(family, aboutLeo, TrialInstruments.CARE);
        core.run(therapist, () -> observers.end(family, aboutAda));
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).of(family)))
                .filteredOn(row -> row.id().equals(third) || row.id().equals(fourth))
                .extracting(AssignmentRow::state, AssignmentRow::mayHaveLink)
                .containsExactlyInAnyOrder(tuple(AssignmentState.CLOSED, false), tuple(AssignmentState.OPEN, true));
    }

    @Test
    void programsAreToldWhatWasSaidAboutSomebodyFromOutside() {
        answered();
        UUID rosa = named().person();
        SearchForms asked = new SearchForms(ada, null, null, null, true, null, 50);
        KeptForm form = core.as(therapist, () -> core.bean(KeptForms.class).search(asked))
                .items()
                .get(0);
        assertThat(form.person()).isEqualTo(ada);
        assertThat(form.observer()).contains(rosa);
        assertThat(core.as(therapist, () -> core.bean(KeptForms.class).form(form.id()))
                        .observer())
                .contains(rosa);
        SearchScores scores = new SearchScores(ada, List.of(), null, null, true, null, 50);
        assertThat(core.as(therapist, () -> core.bean(KeptScores.class).search(scores))
                        .items())
                .isNotEmpty()
                .allSatisfy(score -> {
                    assertThat(score.person()).isEqualTo(ada);
                    assertThat(score.observer()).contains(rosa);
                });
        SearchForms byRosa = new SearchForms(rosa, null, null, null, true, null, 50);
        assertThat(core.as(therapist, () -> core.bean(KeptForms.class).search(byRosa))
                        .items())
                .isEmpty();
        Actor.Member colleague = home.therapist();
        assertThat(core.as(colleague, () -> core.bean(KeptForms.class).search(asked))
                        .items())
                .isEmpty();
        assertThat(refusal(() ->
                        core.as(colleague, () -> core.bean(KeptForms.class).form(form.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void onlyTheTherapistOfTheRelationshipNames() {
        for (Role role : Role.values()) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(Observers.class).name(relationship, caregiver(ada)))))
                    .isEqualTo(role == Role.THERAPIST ? SharedError.NOT_FOUND : SharedError.NOT_PERMITTED);
        }
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(refusal(
                        () -> core.as(stranger, () -> core.bean(Observers.class).of(relationship))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() ->
                        core.run(stranger, () -> core.bean(Observers.class).end(relationship, ada))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
