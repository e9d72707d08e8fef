package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
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
import org.rapport.testing.TestOrganisation;

/** Forms that are open when their plugin is replaced or removed: read, kept as drafts, handed in and scored all the same. */
class OpenFormsOfPluginsTest {

    private static final String INSTRUMENT = "diary-week";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final Actor client = new Actor.ClientSignedIn(home.id(), mara);
    private final UUID relationship = home.relationship(therapist, mara);

    @BeforeAll
    static void realHost() {
        PluginHostTrial.start();
    }

    @AfterAll
    static void trialInstrumentsAgain() {
        TrialInstruments.install();
    }

    private void install(byte[] archive) {
        UUID upload = core.as(administrator, () -> core.bean(Plugins.class).send(archive));
        core.run(administrator, () -> core.bean(PluginDecisions.class).install(upload));
    }

    private UUID given() {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, INSTRUMENT, List.of(mara), null)))
                .get(0);
    }

    private List<String> questions(UUID assignment) {
        CheckForm form = core.as(client, () -> core.bean(Checks.class).form(assignment, "en"));
        return form.questions().stream().map(CheckQuestion::text).toList();
    }

    private void submit(UUID assignment, Map<String, String> answers) {
        core.run(
                client,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(assignment, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }

    private String course() {
        return core.as(therapist, () -> core.bean(Courses.class).of(relationship)).stream()
                .filter(each -> each.instrument().equals(INSTRUMENT))
                .flatMap(each -> each.series().stream())
                .flatMap(each -> each.points().stream())
                .map(each -> each.value().orElseThrow().stripTrailingZeros().toPlainString())
                .toList()
                .toString();
    }

    @Test
    void aFormGoesOnWithTheVersionItWasGivenIn() {
        install(InstalledFiles.diary("diary", "1.0.0", "rested", "awake"));
        UUID first = given();
        assertThat(questions(first)).containsExactly("About rested", "About awake");
        core.run(
                client,
                () -> core.bean(Checks.class).saveDraft(new SaveDraft(first, 1, RawAnswers.of(Map.of("rested", "2")))));
        install(InstalledFiles.diary("diary", "2.0.0", "rested", "dreams", "naps"));
        assertThat(questions(first)).containsExactly("About rested", "About awake");
        submit(first, Map.of("rested", "2", "awake", "3"));
        assertThat(course()).isEqualTo("[5]");

        UUID second = given();
        assertThat(questions(second)).containsExactly("About rested", "About dreams", "About naps");
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("diary"));
        assertThat(questions(second)).containsExactly("About rested", "About dreams", "About naps");
        submit(second, Map.of("rested", "1", "dreams", "1", "naps", "1"));
        // the newer version adds up other questions: a course of its own, before the former one
        assertThat(course()).isEqualTo("[3, 5]");
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).of(relationship)))
                .extracting(row -> row.title().in("en"))
                .containsOnly("Sleep in the last week");
        assertThat(Refusals.refusal(this::given)).isEqualTo(MeasureError.UNKNOWN_INSTRUMENT);
    }

    /** As after an update of an installation whose forms were given when words were not kept yet. */
    @Test
    void aFormWhoseWordsWereNeverKeptIsShownInThoseOfTheVersionThatAsksTheSame() {
        install(InstalledFiles.diary("diary", "3.0.0", "rested", "awake"));
        UUID form = given();
        TestOrganisation.execute("delete from rapport.structure_words where organisation_id = ?", home.id());
        install(InstalledFiles.diary("diary", "4.0.0", "rested", "awake"));
        assertThat(questions(form)).containsExactly("About rested", "About awake");
        submit(form, Map.of("rested", "1", "awake", "1"));
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("diary"));
    }

    @Test
    void wordsThatWereNotKeptAtFirstAreKeptWhenTheFormIsGivenAgain() {
        install(InstalledFiles.diary("diary", "5.0.0", "rested", "awake"));
        UUID first = given();
        TestOrganisation.execute("delete from rapport.structure_words where organisation_id = ?", home.id());
        submit(first, Map.of("rested", "1", "awake", "1"));
        PluginHostTrial.start();
        UUID form = given();
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("diary"));
        assertThat(questions(form)).containsExactly("About rested", "About awake");
    }
}
