package org.rapport.client.minor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violation;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class JurisdictionRulesTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);

    private static SaveRule rule(String jurisdiction, Integer age, Integer assentFrom) {
        return new SaveRule(
                null,
                0,
                jurisdiction,
                age,
                assentFrom,
                WhoSigns.GUARDIANS_AND_ASSENT,
                ParentAccess.RELEASED_ONLY,
                "Opinion of counsel, 3 March",
                RuleProvenance.UNVERIFIED);
    }

    private UUID save(SaveRule command) {
        return core.as(administrator, () -> core.bean(JurisdictionRules.class).save(command));
    }

    private List<RuleRow> all() {
        return core.as(administrator, () -> core.bean(JurisdictionRules.class).all());
    }

    @Test
    void anOrganisationBeginsWithoutAnyRule() {
        assertThat(all()).isEmpty();
        assertThat(core.as(
                        administrator, () -> core.bean(JurisdictionRules.class).byPractice()))
                .isEmpty();
    }

    @Test
    void aRuleIsKeptWithItsSourceAndWhoChangedIt() {
        UUID id = save(rule(" Trial land ", 15, 7));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.rule())
                    .isEqualTo(new AgeRule(
                            id,
                            "Trial land",
                            15,
                            7,
                            WhoSigns.GUARDIANS_AND_ASSENT,
                            ParentAccess.RELEASED_ONLY,
                            "Opinion of counsel, 3 March",
                            RuleProvenance.UNVERIFIED));
            assertThat(row.changedBy()).isEqualTo(administrator.id());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 9, 19, 40, 1500})
    void anAgeThatCannotBeMeantIsRefused(int age) {
        assertThat(refusal(() -> save(rule("Trial land", age, null)))).isEqualTo(MinorError.AGE_IMPLAUSIBLE);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 15, 16})
    void assentIsAskedBelowTheAgeOfSelfConsentOnly(int assentFrom) {
        assertThat(refusal(() -> save(rule("Trial land", 15, assentFrom))))
                .isEqualTo(MinorError.ASSENT_AGE_IMPLAUSIBLE);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        SaveRule empty = new SaveRule(null, 0, " ", null, null, null, null, "", null);
        DomainException refused = catchThrowableOfType(DomainException.class, () -> save(empty));
        assertThat(refused.violations())
                .extracting(Violation::field)
                .contains("jurisdiction", "ageSelfConsent", "whoSigns", "parentAccess", "source", "provenance");
    }

    @Test
    void aJurisdictionStandsOnceWhateverItsCaseAndMarks() {
        save(rule("Südtirol", 16, null));
        assertThat(refusal(() -> save(rule("SUDTIROL", 14, null)))).isEqualTo(MinorError.JURISDICTION_TWICE);
    }

    @Test
    void aStaleFormIsToldThatSomebodyElseChangedTheRule() {
        UUID id = save(rule("Trial land", 15, null));
        long version = all().get(0).version();
        SaveRule change = new SaveRule(
                id,
                version,
                "Trial land",
                14,
                null,
                WhoSigns.GUARDIANS,
                ParentAccess.RELEASED_OR_DECIDED,
                "Other opinion",
                RuleProvenance.VERIFIED);
        assertThat(save(change)).isEqualTo(id);
        assertThat(all().get(0).rule().ageSelfConsent()).isEqualTo(14);
        assertThat(refusal(() -> save(change))).isEqualTo(SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void aPracticeGoesByARuleOrByNone() {
        UUID id = save(rule("Trial land", 15, null));
        core.run(administrator, () -> core.bean(JurisdictionRules.class).choose(home.practice(), id));
        assertThat(core.as(
                        administrator, () -> core.bean(JurisdictionRules.class).byPractice()))
                .containsEntry(home.practice(), id);
        core.run(administrator, () -> core.bean(JurisdictionRules.class).choose(home.practice(), null));
        assertThat(core.as(
                        administrator, () -> core.bean(JurisdictionRules.class).byPractice()))
                .isEmpty();
    }

    @Test
    void rulesAndPracticesOfAnotherOrganisationAreNotFound() {
        TestOrganisation elsewhere = TestOrganisation.create();
        Actor.Member theirs = elsewhere.member(Role.ADMINISTRATOR);
        UUID id = save(rule("Trial land", 15, null));
        assertThat(core.as(theirs, () -> core.bean(JurisdictionRules.class).all()))
                .isEmpty();
        assertThat(refusal(() -> core.run(
                        theirs, () -> core.bean(JurisdictionRules.class).choose(elsewhere.practice(), id))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(
                        administrator, () -> core.bean(JurisdictionRules.class).choose(elsewhere.practice(), id))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsReadAndWriteRules() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member member = home.member(role);
                assertThat(refusal(() -> core.as(
                                member, () -> core.bean(JurisdictionRules.class).all())))
                        .isEqualTo(SharedError.NOT_PERMITTED);
                assertThat(refusal(() -> core.as(
                                member, () -> core.bean(JurisdictionRules.class).save(rule("X", 15, null)))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
                assertThat(refusal(() -> core.run(
                                member, () -> core.bean(JurisdictionRules.class).choose(home.practice(), null))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
    }
}
