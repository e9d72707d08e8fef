package org.rapport.measure.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.spi.Sex;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Age and sex are asked only where a figure needs them, and decide which figure holds. */
class NormQuestionsTest {

    private final CoreContainer core = CoreContainer.get();
    private TestOrganisation home;
    private Actor.Member therapist;
    private UUID person;
    private UUID relationship;

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    @BeforeEach
    void organisation() {
        home = TestOrganisation.create();
        therapist = home.therapist();
        person = home.person("Ada");
        relationship = home.relationship(therapist, person);
    }

    private void answer(String instrument, Map<String, String> answers) {
        LocalDate today = LocalDate.now(core.bean(Clock.class));
        core.as(
                therapist,
                () -> core.bean(PaperForms.class)
                        .enter(new EnterFromPaper(
                                relationship,
                                instrument,
                                person,
                                null,
                                today,
                                UUID.randomUUID(),
                                RawAnswers.of(answers))));
    }

    private List<NormQuestion> asked() {
        return core.as(therapist, () -> core.bean(NormQuestions.class).of(relationship));
    }

    private void tell(Actor who, Optional<Sex> sex) {
        core.run(who, () -> core.bean(NormQuestions.class).tell(relationship, person, sex));
    }

    private List<Integer> reached() {
        return core.as(therapist, () -> core.bean(Courses.class).of(relationship)).stream()
                .flatMap(course -> course.series().stream())
                .flatMap(series -> series.meaning().stream())
                .flatMap(meaning -> meaning.reached().stream())
                .map(figure -> figure.value().intValue())
                .toList();
    }

    @Test
    void nothingIsAskedWhereNoFigureNeedsIt() {
        answer(TrialInstruments.WORDLESS, Map.of("a", "1", "b", "1"));
        assertThat(asked()).isEmpty();
        assertThat(refusal(() -> tell(therapist, Optional.of(Sex.FEMALE)))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void theFigureOfOnesSexHoldsOnceItWasToldAndUntilItIsTakenBack() {
        answer(TrialInstruments.NORMED, Map.of("a", "3", "b", "2"));
        assertThat(asked()).singleElement().satisfies(one -> {
            assertThat(one.asksSex()).isTrue();
            assertThat(one.ageMissing()).isFalse();
            assertThat(one.sex()).isEmpty();
        });
        assertThat(reached()).isEmpty();
        tell(therapist, Optional.of(Sex.FEMALE));
        assertThat(reached()).containsExactly(4);
        tell(therapist, Optional.of(Sex.MALE));
        assertThat(reached()).isEmpty();
        tell(therapist, Optional.empty());
        assertThat(asked())
                .singleElement()
                .satisfies(one -> assertThat(one.sex()).isEmpty());
    }

    @Test
    void othersNeitherReadNorTellIt() {
        answer(TrialInstruments.NORMED, Map.of("a", "3", "b", "2"));
        Actor.Member administrator = home.member(Role.ADMINISTRATOR);
        Actor.Member colleague = home.therapist();
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(refusal(() -> tell(administrator, Optional.of(Sex.MALE)))).isEqualTo(SharedError.NOT_PERMITTED);
        for (Actor.Member other : List.of(colleague, stranger)) {
            assertThat(refusal(() -> tell(other, Optional.of(Sex.MALE)))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(NormQuestions.class).of(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
    }
}
