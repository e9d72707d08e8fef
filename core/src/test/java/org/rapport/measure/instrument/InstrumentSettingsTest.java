package org.rapport.measure.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.InstalledFiles;
import org.rapport.plugin.PluginDecisions;
import org.rapport.plugin.PluginHostTrial;
import org.rapport.plugin.Plugins;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Refusals;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Settings of instruments, and how often they were used. */
class InstrumentSettingsTest {

    private static final String INSTRUMENT = "sleep-week";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @BeforeAll
    static void realHost() {
        PluginHostTrial.start();
    }

    @AfterAll
    static void trialInstrumentsAgain() {
        TrialInstruments.install();
    }

    @BeforeEach
    void install() {
        UUID upload = core.as(
                administrator,
                () -> core.bean(Plugins.class).send(InstalledFiles.diary("sleep", "1.0.0", "rested", "awake")));
        core.run(administrator, () -> core.bean(PluginDecisions.class).install(upload));
    }

    private void set(String value) {
        core.run(
                administrator,
                () -> core.bean(InstrumentSettings.class)
                        .change(new ChangeSettings(INSTRUMENT, Map.of("cut-off", value))));
    }

    private SettingRow row() {
        return core.as(administrator, () -> core.bean(InstrumentSettings.class).of(List.of(INSTRUMENT, "unknown")))
                .get(0);
    }

    private UUID typedIn() {
        return core.as(
                        therapist,
                        () -> core.bean(PaperForms.class)
                                .enter(new EnterFromPaper(
                                        relationship,
                                        INSTRUMENT,
                                        mara,
                                        null,
                                        LocalDate.now(ZoneId.of("Europe/Berlin")),
                                        UUID.randomUUID(),
                                        RawAnswers.of(Map.of("rested", "1", "awake", "2")))))
                .response();
    }

    private String inForce(UUID response) {
        Actor job = new Actor.Job(home.id(), "test");
        return core.as(job, () -> core.bean(SettingsTrial.class).cutOff(home.id(), response, INSTRUMENT));
    }

    @Test
    void aChangeHoldsFromNowOnAndIsInTheJournal() {
        assertThat(row().value()).isEqualTo("4");
        UUID before = typedIn();
        set("5");
        assertThat(row().value()).isEqualTo("5");
        UUID after = typedIn();
        assertThat(inForce(before)).isEqualTo("4");
        assertThat(inForce(after)).isEqualTo("5");
        set("5");
        assertThat(TestDatabase.get()
                        .column(
                                "select action from rapport.journal_entry where organisation_id = ?"
                                        + " and action = 'INSTRUMENT_SETTINGS_CHANGED'",
                                home.id()))
                .hasSize(1);
    }

    private List<String> reached() {
        return core.as(therapist, () -> core.bean(Courses.class).of(relationship)).stream()
                .flatMap(course -> course.series().stream())
                .flatMap(series -> series.meaning().stream())
                .flatMap(meaning -> meaning.reached().stream())
                .map(figure -> figure.value().toPlainString())
                .toList();
    }

    @Test
    void aCutOffOfTheAdministratorsHoldsInTheCourse() {
        typedIn();
        assertThat(reached()).isEmpty();
        set("3");
        assertThat(reached()).containsExactly("3");
    }

    @Test
    void aValueOutsideOfTheRangeIsRefused() {
        assertThat(Refusals.refusal(() -> set("6"))).isEqualTo(SettingError.VALUE_NOT_ALLOWED);
        assertThat(Refusals.refusal(() -> set("many"))).isEqualTo(SettingError.VALUE_NOT_ALLOWED);
        assertThat(row().value()).isEqualTo("4");
    }

    @Test
    void useIsCountedByMonthAlsoWhenThePluginIsGone() {
        typedIn();
        typedIn();
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("sleep"));
        assertThat(core.as(administrator, () -> core.bean(InstrumentUse.class).counted()))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.instrument()).isEqualTo(INSTRUMENT);
                    assertThat(month.given()).isEqualTo(2);
                    assertThat(month.answered()).isEqualTo(2);
                    assertThat(month.paper()).isEqualTo(2);
                    assertThat(month.people()).isEqualTo(1);
                });
        assertThat(core.as(administrator, () -> core.bean(InstrumentUse.class).of(List.of(INSTRUMENT)))
                        .get(INSTRUMENT))
                .isEqualTo(new UseCount(2, 2, false));
        Actor.Member elsewhere = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(core.as(elsewhere, () -> core.bean(InstrumentUse.class).counted()))
                .isEmpty();
    }
}
