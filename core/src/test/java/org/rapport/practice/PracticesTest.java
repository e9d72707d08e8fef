package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class PracticesTest {

    private final CoreContainer core = CoreContainer.get();
    private final Practices practices = core.bean(Practices.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);

    private static PracticeDetails named(String name) {
        return new PracticeDetails(name, "Europe/Zurich", "CHF", "de");
    }

    private PracticeRecord record(Actor.Member reader, UUID practice) {
        return core.as(reader, practices::records).stream()
                .filter(record -> record.id().equals(practice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPracticeIsMadeWithZoneCurrencyAndLanguage() {
        UUID made = core.as(administrator, () -> practices.create(named("Praxis am See")));
        PracticeRow row = record(administrator, made).practice();
        assertThat(row).isEqualTo(new PracticeRow(made, "Praxis am See", "Europe/Zurich", "CHF", "de"));
    }

    @Test
    void aManagerManagesThePracticeTheyMade() {
        UUID made = core.as(manager, () -> practices.create(named("Second")));
        assertThat(core.as(manager, practices::managed))
                .extracting(PracticeRow::id)
                .containsExactlyInAnyOrder(home.practice(), made);
        assertThat(core.as(administrator, practices::managed)).hasSize(2);
    }

    @Test
    void aManagerAnswersForOwnPracticesOnly() {
        UUID other = core.as(administrator, () -> practices.create(named("Other")));
        assertThat(refusal(() -> core.run(manager, () -> practices.change(other, named("Mine"), 1))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(manager, () -> practices.addSite(other, "Here"))))
                .isEqualTo(SharedError.NOT_FOUND);
        UUID site = core.as(administrator, () -> practices.addSite(other, "There"));
        assertThat(refusal(() -> core.run(manager, () -> practices.renameSite(site, "Mine"))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aPracticeGetsAnotherNameUnlessSomebodyWasFaster() {
        long version = record(manager, home.practice()).version();
        core.run(manager, () -> practices.change(home.practice(), named("Riverside"), version));
        assertThat(record(manager, home.practice()).practice().name()).isEqualTo("Riverside");
        assertThat(refusal(() -> core.run(manager, () -> practices.change(home.practice(), named("Again"), version))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void twoPracticesDoNotHaveOneName() {
        core.as(administrator, () -> practices.create(named("Riverside")));
        assertThat(refusal(() -> core.as(administrator, () -> practices.create(named(" Riverside ")))))
                .isEqualTo(PracticeError.NAME_TAKEN);
        long version = record(manager, home.practice()).version();
        assertThat(refusal(
                        () -> core.run(manager, () -> practices.change(home.practice(), named("Riverside"), version))))
                .isEqualTo(PracticeError.NAME_TAKEN);
    }

    @Test
    void anUnknownZoneCurrencyOrLanguageIsRefused() {
        assertThat(refusal(() -> core.as(
                        administrator, () -> practices.create(new PracticeDetails("A", "Moon/Base", "EUR", "en")))))
                .isEqualTo(PracticeError.UNKNOWN_ZONE);
        assertThat(refusal(() ->
                        core.as(administrator, () -> practices.create(new PracticeDetails("A", "UTC", "XYZ", "en")))))
                .isEqualTo(SharedError.UNKNOWN_CURRENCY);
        assertThat(refusal(() ->
                        core.as(administrator, () -> practices.create(new PracticeDetails("A", "UTC", "EUR", "fr")))))
                .isEqualTo(PracticeError.UNKNOWN_LANGUAGE);
    }

    @Test
    void aSiteIsAddedAndRenamed() {
        UUID site = core.as(manager, () -> practices.addSite(home.practice(), "Upstairs"));
        core.run(manager, () -> practices.renameSite(site, "Garden house"));
        assertThat(record(manager, home.practice()).sites())
                .extracting(SiteRow::name)
                .containsExactly("Garden house");
        assertThat(refusal(() -> core.as(manager, () -> practices.addSite(home.practice(), "Garden house"))))
                .isEqualTo(PracticeError.NAME_TAKEN);
        assertThat(refusal(() -> core.as(manager, () -> practices.addSite(home.practice(), " "))))
                .isEqualTo(SharedError.REQUIRED);
    }

    @Test
    void onlyAnAdministratorLetsTheOfficeSeeNames() {
        assertThat(record(manager, home.practice()).namesInOffice()).isFalse();
        assertThat(refusal(() -> core.run(manager, () -> practices.showNamesInOffice(home.practice(), true))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        core.run(administrator, () -> practices.showNamesInOffice(home.practice(), true));
        assertThat(record(manager, home.practice()).namesInOffice()).isTrue();
    }

    @Test
    void nobodyElseMakesOrSeesPracticesThisWay() {
        for (Role role : List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> core.as(other, () -> practices.create(named("Mine")))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, practices::records))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, () -> practices.addSite(home.practice(), "Mine"))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void practicesOfAnotherOrganisationDoNotExistHere() {
        Actor.Member foreign = TestOrganisation.create().member(Role.ADMINISTRATOR);
        UUID site = core.as(administrator, () -> practices.addSite(home.practice(), "Upstairs"));
        assertThat(refusal(() -> core.run(foreign, () -> practices.change(home.practice(), named("X"), 1))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(foreign, () -> practices.showNamesInOffice(home.practice(), true))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(foreign, () -> practices.renameSite(site, "X"))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(foreign, practices::records))
                .extracting(PracticeRecord::id)
                .doesNotContain(home.practice());
    }
}
