package org.rapport.desk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementView;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.OwnCourses;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Portal;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** What a client sees in the portal: the own, and nothing of anybody else. */
class PortalHomeTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Portal portal = new Portal(home, therapist);
    private final UUID mara = portal.allow(home.person("Mara"), true);
    private final UUID jonas = portal.allow(home.person("Jonas"), true);
    private final SessionRoom couple = new SessionRoom(home, therapist, mara, jonas);
    private final SessionRoom alone = new SessionRoom(home, home.therapist(), mara);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private Actor client(UUID person) {
        return new Actor.ClientSignedIn(home.id(), person);
    }

    private PortalHome.Home home(UUID person) {
        return core.as(client(person), () -> core.bean(PortalHome.class).open());
    }

    private List<CourseView> course(UUID person, UUID relationship) {
        return core.as(client(person), () -> core.bean(OwnCourses.class).of(relationship));
    }

    @Test
    void whatIsDueOverAllRelationshipsIsThereUntilItIsAnswered() {
        UUID together = couple.open();
        UUID single = alone.open();
        assertThat(home(mara).name()).isEqualTo("Mara");
        assertThat(home(mara).forms())
                .extracting(DueForm::assignment)
                .containsExactlyInAnyOrder(couple.check(together, mara), alone.check(single, mara));
        assertThat(home(jonas).forms()).extracting(DueForm::assignment).containsExactly(couple.check(together, jonas));
        couple.clientAnswers(together, mara, 30);
        assertThat(home(mara).forms()).extracting(DueForm::assignment).containsExactly(alone.check(single, mara));
    }

    @Test
    void theOwnCourseHoldsTheOwnAnswersEvenWhileTheyAreSealedAndNobodyElses() {
        UUID session = couple.open();
        couple.clientAnswers(session, mara, 30);
        couple.clientAnswers(session, jonas, 10);
        List<CourseView> mine = course(mara, couple.relationship());
        assertThat(mine)
                .isNotEmpty()
                .allSatisfy(course -> assertThat(course.series())
                        .extracting(CourseView.Series::respondent)
                        .containsExactly(mara));
        assertThat(refusal(() -> course(jonas, alone.relationship()))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(OwnCourses.class).of(couple.relationship()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void anAgreementWaitsForEachOnesOwnSignature() {
        YoungPeople people = new YoungPeople(home, therapist);
        AgreementView proposal = people.proposed(couple.relationship());
        assertThat(open(mara)).containsExactly(proposal.id());
        people.sign(proposal, mara, "Mara Test");
        assertThat(open(mara)).isEmpty();
        assertThat(open(jonas)).containsExactly(proposal.id());
    }

    private List<UUID> open(UUID person) {
        return home(person).places().stream()
                .flatMap(place -> place.agreements().stream())
                .filter(OwnAgreement::open)
                .map(OwnAgreement::agreement)
                .toList();
    }

    @Test
    void sessionsAreThoseOfTheClientsOwn() {
        couple.open();
        alone.open();
        assertThat(core.as(client(mara), () -> core.bean(PortalHome.class).sessions())
                        .past())
                .hasSize(2);
        assertThat(core.as(client(jonas), () -> core.bean(PortalHome.class).sessions())
                        .past())
                .hasSize(1);
    }

    @Test
    void whoSeesWhatIsSaidForEachRelationship() {
        List<WhoSees> mine =
                core.as(client(mara), () -> core.bean(WhoSeesMine.class).open());
        assertThat(mine).hasSize(2);
        WhoSees together = mine.stream()
                .filter(each -> each.place().relationship().equals(couple.relationship()))
                .findFirst()
                .orElseThrow();
        assertThat(together.others()).isEqualTo(1);
        assertThat(together.courseReleased()).isFalse();
        assertThat(together.place().therapists()).isEqualTo("Test Member");
    }

    @Test
    void withoutThePortalNothingIsThere() {
        portal.allow(mara, false);
        assertThat(home(mara).places()).isEmpty();
        assertThat(home(mara).forms()).isEmpty();
    }

    @Test
    void membersAndOtherOrganisationsSeeNothingOfIt() {
        couple.open();
        for (Role role : Role.values()) {
            assertThat(refusal(() -> core.as(
                            home.member(role), () -> core.bean(PortalHome.class).open())))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
        Actor visitor = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), mara);
        assertThat(refusal(
                        () -> core.as(visitor, () -> core.bean(PortalHome.class).open())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        Actor foreign = new Actor.ClientSignedIn(TestOrganisation.create().id(), mara);
        assertThat(core.as(foreign, () -> core.bean(WhoSeesMine.class).open())).isEmpty();
    }
}
