package org.rapport.measure.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Instruments without words can be tried in the demonstration, marked, and nowhere else. */
class DemonstrationWordsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.member(Role.THERAPIST);
    private final UUID ada = home.person("Ada");
    private final UUID relationship = home.relationship(therapist, ada);
    private final Actor client = new Actor.ClientSignedIn(home.id(), ada);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private void demonstration() {
        TestOrganisation.execute(
                "update rapport.organisation set demonstration = true where organisation_id = ?", home.id());
    }

    private UUID give(String instrument) {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, instrument, List.of(ada), null)))
                .get(0);
    }

    private CheckForm form(String instrument, String language) {
        UUID form = give(instrument);
        return core.as(client, () -> core.bean(Checks.class).form(form, language));
    }

    private Availability availability(String instrument) {
        return core.as(therapist, () -> core.bean(Instruments.class).catalogue()).stream()
                .filter(row -> row.id().equals(instrument))
                .findFirst()
                .orElseThrow()
                .availability();
    }

    @Test
    void inTheDemonstrationQuestionsAreNumberedAndTheFormSaysWhatItIsNot() {
        demonstration();
        CheckForm form = form(TrialInstruments.WORDLESS, "en");
        assertThat(form.title()).contains("demonstration wording, not the instrument");
        assertThat(form.instructions()).startsWith("Demonstration wording, not the instrument");
        assertThat(form.questions()).extracting(CheckQuestion::text).containsExactly("Question 1", "Question 2");
        assertThat(form.languages()).containsExactly("en", "de");
        assertThat(availability(TrialInstruments.WORDLESS)).isEqualTo(Availability.DEMONSTRATION);
    }

    @Test
    void inGermanToo() {
        demonstration();
        CheckForm form = form(TrialInstruments.WORDLESS, "de");
        assertThat(form.title()).contains("nicht das Instrument");
        assertThat(form.questions()).extracting(CheckQuestion::text).containsExactly("Frage 1", "Frage 2");
    }

    @Test
    void elsewhereThereAreNone() {
        assertThat(refusal(() -> give(TrialInstruments.WORDLESS))).isEqualTo(MeasureError.WORDING_NOT_INSTALLED);
        assertThat(availability(TrialInstruments.WORDLESS)).isEqualTo(Availability.WORDING_NOT_INSTALLED);
    }

    @Test
    void whatThereAreWordsForIsAskedInThem() {
        demonstration();
        CheckForm form = form(TrialInstruments.MEMBERS, "en");
        assertThat(form.title()).doesNotContain("demonstration");
        assertThat(availability(TrialInstruments.MEMBERS)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whatTheLicenceAllowsOnPaperOnlyStaysOnPaper() {
        demonstration();
        assertThat(refusal(() -> give(TrialInstruments.PAPER_ONLY))).isEqualTo(MeasureError.PAPER_ONLY);
    }
}
