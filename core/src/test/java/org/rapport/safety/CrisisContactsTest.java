package org.rapport.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** A practice says whom its clients call, and they see it beside every form. */
class CrisisContactsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    private void set(Actor who, String language, String words) {
        core.run(who, () -> core.bean(CrisisContacts.class).set(home.practice(), Map.of(language, words)));
    }

    private Optional<String> beside(String language) {
        UUID check = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship, TrialInstruments.CHECK, List.of(mara), null)))
                .get(0);
        Actor visitor = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), check);
        return core.as(visitor, () -> core.bean(CrisisWords.class).besideForm(check, language));
    }

    @Test
    void clientsSeeTheWordsInTheirLanguageElseInAnother() {
        set(manager, "en", " Call us at 1234, day and night. ");
        assertThat(beside("de")).contains("Call us at 1234, day and night.");
        set(manager, "de", "Rufen Sie 1234 an.");
        assertThat(core.as(manager, () -> core.bean(CrisisContacts.class).of(home.practice())))
                .isEqualTo(Map.of("en", "Call us at 1234, day and night.", "de", "Rufen Sie 1234 an."));
    }

    /** Whoever manages one practice and treats in another answers for the first alone. */
    @Test
    void aManagerOfAnotherPracticeWritesNothingHere() {
        Actor.Member both = home.memberOf(home.anotherPractice("Elsewhere"), Role.PRACTICE_MANAGER);
        TestOrganisation.execute(
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " values (?, ?, ?, ?, 'THERAPIST')",
                home.id(),
                UUID.randomUUID(),
                both.id(),
                home.practice());
        set(manager, "en", "Call us");
        assertThat(refusal(() -> set(both, "en", "Call nobody"))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() ->
                        core.as(both, () -> core.bean(CrisisContacts.class).of(home.practice()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(beside("en")).contains("Call us");
    }

    @Test
    void nothingIsMadeUpWhereAPracticeSaysNothing() {
        assertThat(beside("en")).isEmpty();
    }

    @Test
    void wordsCanBeTakenAwayAndAreNotTooLong() {
        set(manager, "en", "Call us");
        set(manager, "en", "   ");
        assertThat(beside("en")).isEmpty();
        assertThat(refusal(() -> set(manager, "en", "x".repeat(CrisisContacts.LONGEST + 1))))
                .isEqualTo(SharedError.TOO_LONG);
    }

    @Test
    void allLanguagesAreKeptTogetherOrNone() {
        set(manager, "en", "Call us");
        Map<String, String> both = Map.of("en", "Call somebody else", "de", "x".repeat(CrisisContacts.LONGEST + 1));
        assertThat(refusal(() ->
                        core.run(manager, () -> core.bean(CrisisContacts.class).set(home.practice(), both))))
                .isEqualTo(SharedError.TOO_LONG);
        assertThat(words()).isEqualTo(Map.of("en", "Call us"));
        String lines = "x\r\n".repeat(CrisisContacts.LONGEST / 2);
        set(manager, "en", lines);
        assertThat(words()).isEqualTo(Map.of("en", lines.replace("\r\n", "\n").strip()));
    }

    private Map<String, String> words() {
        return core.as(manager, () -> core.bean(CrisisContacts.class).of(home.practice()));
    }

    @Test
    void onlyTheManagerOfThePracticeSetsThem() {
        assertThat(refusal(() -> set(therapist, "en", "x"))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> set(TestOrganisation.create().member(Role.PRACTICE_MANAGER), "en", "x")))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
