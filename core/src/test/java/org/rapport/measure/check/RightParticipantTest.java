package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Forms go to those they were made for: young people, caregivers, therapists. */
class RightParticipantTest {

    private final CoreContainer core = CoreContainer.get();
    private TestOrganisation home;
    private Actor.Member therapist;

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    @BeforeEach
    void organisation() {
        home = TestOrganisation.create();
        therapist = home.therapist();
    }

    private List<UUID> give(UUID relationship, String instrument, UUID person) {
        return core.as(
                therapist,
                () -> core.bean(Assignments.class)
                        .assign(new AssignInstrument(relationship, instrument, List.of(person), null)));
    }

    @Test
    void aYoungPersonsFormIsNotGivenToAnAdult() {
        UUID adult = home.person("Ada", LocalDate.of(1980, 1, 1));
        UUID relationship = home.relationship(therapist, adult);
        assertThat(refusal(() -> give(relationship, TrialInstruments.YOUTH, adult)))
                .isEqualTo(MeasureError.NOT_FOR_THIS_RESPONDENT);
    }

    @Test
    void aCaregiversFormGoesToAnAdultBesideAYoungPersonOnly() {
        UUID child = home.person("Kim", LocalDate.of(2014, 1, 1));
        UUID parent = home.person("Ada", LocalDate.of(1980, 1, 1));
        UUID family = home.relationship(therapist, child, parent);
        assertThat(give(family, TrialInstruments.CARE, parent)).hasSize(1);
        assertThat(refusal(() -> give(family, TrialInstruments.CARE, child)))
                .isEqualTo(MeasureError.NOT_FOR_THIS_RESPONDENT);
        UUID alone = home.person("Ben", LocalDate.of(1980, 1, 1));
        UUID single = home.relationship(therapist, alone);
        assertThat(refusal(() -> give(single, TrialInstruments.CARE, alone)))
                .isEqualTo(MeasureError.NOT_FOR_THIS_RESPONDENT);
    }

    @Test
    void aTherapistsFormIsAnsweredByTheTherapistOutsideOfSessionsAndScored() {
        UUID relationship = home.relationship(therapist, home.person("Ada"));
        UUID form =
                core.as(therapist, () -> core.bean(Assignments.class).takeMyself(relationship, TrialInstruments.STAFF));
        assertThat(core.as(
                        therapist, () -> core.bean(Assignments.class).takeMyself(relationship, TrialInstruments.STAFF)))
                .isEqualTo(form);
        core.as(
                therapist,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                form, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", "4", "b", "5")))));
        List<CourseView> courses =
                core.as(therapist, () -> core.bean(Courses.class).of(relationship));
        assertThat(courses)
                .singleElement()
                .satisfies(course -> assertThat(course.series()).hasSize(1));
    }

    @Test
    void whatASessionAsksAndWhatIsForClientsCannotBeTakenByOneself() {
        UUID relationship = home.relationship(therapist, home.person("Ada"));
        for (String instrument : List.of(TrialInstruments.WORDLESS, TrialInstruments.YOUTH)) {
            assertThat(refusal(() -> core.as(
                            therapist, () -> core.bean(Assignments.class).takeMyself(relationship, instrument))))
                    .isEqualTo(MeasureError.NOT_FOR_THIS_RESPONDENT);
        }
    }

    @Test
    void othersAreRefused() {
        UUID relationship = home.relationship(therapist, home.person("Ada"));
        Actor.Member colleague = home.therapist();
        Actor.Member stranger = TestOrganisation.create().therapist();
        for (Actor.Member other : List.of(colleague, stranger)) {
            assertThat(refusal(() -> core.as(
                            other,
                            () -> core.bean(Assignments.class).takeMyself(relationship, TrialInstruments.STAFF))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor.Member administrator = home.member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.as(
                        administrator,
                        () -> core.bean(Assignments.class).takeMyself(relationship, TrialInstruments.STAFF))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
