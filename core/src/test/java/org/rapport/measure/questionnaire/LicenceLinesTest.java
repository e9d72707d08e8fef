package org.rapport.measure.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.measure.course.OwnCourses;
import org.rapport.measure.course.ShownCourses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.instrument.Instruments;
import org.rapport.measure.response.RawAnswers;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.SentFile;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Where a licence wants its line to be seen, everything that shows the questionnaire gets it. */
class LicenceLinesTest {

    private static final String LINE = "© 2020 Somebody, unchanged";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.member(Role.THERAPIST);
    private final UUID ada = home.person("Ada");
    private final UUID relationship = home.relationship(therapist, ada);
    private final Actor client = new Actor.ClientSignedIn(home.id(), ada);
    private String instrument = "";

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    @BeforeEach
    void make() {
        String file = Sample.of("en", "urn:line", "x1", "x2")
                .replace("\"status\":", "\"copyright\":\"" + LINE + "\",\"status\":");
        instrument = core.as(
                administrator,
                () -> core.bean(Questionnaires.class)
                        .make(List.of(new SentFile("line.json", file)), NewInstrument.plain("Line", "Somebody")));
    }

    private UUID give() {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, instrument, List.of(ada), null)))
                .get(0);
    }

    @Test
    void theForm() {
        UUID form = give();
        assertThat(core.as(client, () -> core.bean(Checks.class).form(form, "en"))
                        .attribution())
                .contains(LINE);
    }

    @Test
    void typingInFromPaper() {
        assertThat(core.as(therapist, () -> core.bean(PaperForms.class).blank(instrument, "en"))
                        .credit())
                .contains(LINE);
    }

    @Test
    void theCourseOnThePageOfTheTherapistAndTheOneThatIsShown() {
        UUID form = give();
        core.as(
                client,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                form, UUID.randomUUID(), "en", RawAnswers.of(Map.of("q1", "1", "q2", "2")))));
        assertThat(core.as(therapist, () -> core.bean(Courses.class).of(relationship)))
                .singleElement()
                .extracting(CourseView::attribution)
                .satisfies(line -> assertThat(line).contains(LINE));
        assertThat(core.as(therapist, () -> core.bean(ShownCourses.class).of(relationship)))
                .singleElement()
                .extracting(CourseView::attribution)
                .satisfies(line -> assertThat(line).contains(LINE));
    }

    /** Words of a file for an instrument of a plugin whose structure has a line of its own. */
    private String installed(String structureLine) {
        Instrument lined = Instrument.define(
                        "lined",
                        "1.0",
                        LocalText.of("en", "Lined"),
                        Licence.of(LicenceVerdict.NO, "A society").displaying(structureLine))
                .items(List.of(Item.choice("a", "row"), Item.choice("b", "row")))
                .optionSets(OptionSet.row("row", 1, 5))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, List.of("a", "b"))
                        .range(2, 10)
                        .asPrimary())
                .build();
        TrialInstruments.install(lined);
        String file = Sample.of("en", "urn:lined", "x1", "x2")
                .replace("\"status\":", "\"copyright\":\"" + LINE + "\",\"status\":");
        WordingChoice choice = new WordingChoice(
                Optional.of("lined"), Optional.of(Respondent.CLIENT), Map.of("a", "x1", "b", "x2"), Map.of());
        core.as(
                administrator,
                () -> core.bean(Questionnaires.class).install(List.of(new SentFile("lined.json", file)), choice));
        return "lined";
    }

    @Test
    void theFilesLineStandsBelowThatOfTheStructureWhereverTheseDiffer() {
        instrument = installed("© 2001 A society");
        String both = "© 2001 A society\n" + LINE;
        UUID form = give();
        assertThat(core.as(client, () -> core.bean(Checks.class).form(form, "en"))
                        .attribution())
                .contains(both);
        assertThat(core.as(therapist, () -> core.bean(PaperForms.class).blank(instrument, "en"))
                        .credit())
                .contains(both);
        answer(form);
        assertThat(core.as(therapist, () -> core.bean(Courses.class).of(relationship)))
                .singleElement()
                .satisfies(course -> assertThat(course.attribution()).contains(both));
        assertThat(core.as(client, () -> core.bean(OwnCourses.class).of(relationship)))
                .singleElement()
                .satisfies(course -> assertThat(course.attribution()).contains(both));
        assertThat(core.as(therapist, () -> core.bean(Instruments.class).catalogue()))
                .filteredOn(row -> row.id().equals(instrument))
                .singleElement()
                .satisfies(row -> assertThat(row.attribution()).contains(both));
    }

    @Test
    void aLineThatTheOtherOneContainsIsNotSaidTwice() {
        instrument = installed("©  2020 SOMEBODY");
        assertThat(core.as(therapist, () -> core.bean(PaperForms.class).blank(instrument, "en"))
                        .credit())
                .contains(LINE);
    }

    private void answer(UUID form) {
        core.as(
                client,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                form, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", "1", "b", "2")))));
    }
}
