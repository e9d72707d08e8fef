package org.rapport.measure.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Scores of two versions of an instrument are one course only as long as they say the same. */
class CoursesOfVersionsTest {

    private static final String PACE = "trial-pace";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID person = home.person("Ada");
    private final UUID relationship = home.relationship(therapist, person);

    @BeforeEach
    void firstVersion() {
        TrialInstruments.install(pace("1.0", "Pace", 9));
    }

    @AfterEach
    void usualInstruments() {
        TrialInstruments.install();
    }

    private static Instrument pace(String version, String title, int most) {
        return Instrument.define(
                        PACE, version, LocalText.of("en", title), Licence.of(LicenceVerdict.SHIP, "The project"))
                .items(List.of(Item.choice("a", "row").labelled(LocalText.of("en", title))))
                .optionSets(OptionSet.row("row", 0, most))
                .scales(Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("a"))
                        .range(0, most)
                        .asPrimary())
                .build();
    }

    private void answer(int value) {
        EnterFromPaper form = new EnterFromPaper(
                relationship,
                PACE,
                person,
                null,
                LocalDate.now(core.bean(Clock.class)),
                UUID.randomUUID(),
                RawAnswers.of(Map.of("a", Integer.toString(value))));
        core.as(therapist, () -> core.bean(PaperForms.class).enter(form));
    }

    private List<String> courses() {
        return core.as(therapist, () -> core.bean(Courses.class).of(relationship)).stream()
                .map(course -> course.title().in("en") + "|" + course.version() + (course.former() ? " former|" : "|")
                        + course.max() + "|"
                        + course.series().get(0).points().stream()
                                .map(point -> point.value()
                                        .orElseThrow()
                                        .stripTrailingZeros()
                                        .toPlainString())
                                .toList())
                .toList();
    }

    @Test
    void aVersionThatMeasuresOtherwiseHasACourseOfItsOwnAndTheEarlierOneKeepsItsRange() {
        answer(8);
        TrialInstruments.install(pace("2.0", "Pace anew", 3));
        answer(2);
        assertThat(courses()).containsExactly("Pace anew|2.0|3|[2]", "Pace|1.0 former|9|[8]");
    }

    @Test
    void aVersionThatIsOnlyCalledOtherwiseGoesOnWithTheCourse() {
        answer(8);
        TrialInstruments.install(pace("1.1", "Pace anew", 9));
        answer(2);
        assertThat(courses()).containsExactly("Pace anew|1.1|9|[8, 2]");
    }
}
