package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class SupervisionsTest {

    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2026, 1, 1));

    private final CoreContainer core = CoreContainer.get();
    private final Supervisions supervisions = core.bean(Supervisions.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final UUID annex = home.anotherPractice("Annex");
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member therapist = home.therapist();

    private UUID supervisor() {
        return home.member(Role.SUPERVISOR, Role.THERAPIST).id();
    }

    private UUID begin(Actor by, UUID supervisor, UUID supervisee, DateRange period) {
        return core.as(by, () -> supervisions.begin(supervisor, supervisee, period));
    }

    private static DateRange days(int from, int to) {
        return DateRange.between(LocalDate.of(2026, 6, from), LocalDate.of(2026, 6, to));
    }

    @Test
    void nobodySupervisesThemselves() {
        UUID one = supervisor();
        assertThat(refusal(() -> begin(administrator, one, one, ALWAYS))).isEqualTo(PracticeError.SUPERVISES_SELF);
    }

    @Test
    void severalSuperviseOneAtTheSameTime() {
        begin(manager, supervisor(), therapist.id(), ALWAYS);
        begin(manager, supervisor(), therapist.id(), ALWAYS);
        assertThat(core.as(manager, supervisions::list))
                .extracting(SupervisionRow::supervisee)
                .containsExactly(therapist.id(), therapist.id());
    }

    @Test
    void theSameTwoAreRecordedOnceInAPeriod() {
        UUID supervisor = supervisor();
        UUID link = begin(manager, supervisor, therapist.id(), ALWAYS);
        assertThat(refusal(() -> begin(manager, supervisor, therapist.id(), ALWAYS)))
                .isEqualTo(PracticeError.SUPERVISION_OVERLAPS);
        assertThat(refusal(() -> core.run(manager, () -> supervisions.end(link, LocalDate.of(2025, 1, 1)))))
                .isEqualTo(SharedError.ENDS_BEFORE_START);
        core.run(manager, () -> supervisions.end(link, LocalDate.of(2026, 6, 30)));
        begin(manager, supervisor, therapist.id(), DateRange.from(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void whatHasALastDayIsNotProlonged() {
        UUID link = begin(manager, supervisor(), therapist.id(), days(1, 10));
        assertThat(refusal(() -> core.run(manager, () -> supervisions.end(link, LocalDate.of(2026, 6, 11)))))
                .isEqualTo(PracticeError.SUPERVISION_OVER);
        core.run(manager, () -> supervisions.end(link, LocalDate.of(2026, 6, 5)));
    }

    @Test
    void whoSupervisesHoldsThatRoleAndHasNotLeft() {
        assertThat(refusal(() -> begin(manager, home.therapist().id(), therapist.id(), ALWAYS)))
                .isEqualTo(PracticeError.NOT_A_SUPERVISOR);
        UUID gone = supervisor();
        core.run(administrator, () -> core.bean(Leaving.class).leave(gone));
        assertThat(refusal(() -> begin(manager, gone, therapist.id(), ALWAYS)))
                .isEqualTo(PracticeError.MEMBER_HAS_LEFT);
    }

    @Test
    void twoDoNotSuperviseEachOtherOnTheSameDay() {
        UUID one = supervisor();
        UUID other = supervisor();
        begin(manager, one, other, days(1, 10));
        assertThat(refusal(() -> begin(manager, other, one, days(10, 20)))).isEqualTo(PracticeError.SUPERVISION_CIRCLE);
        begin(manager, other, one, days(11, 20));
    }

    @Test
    void aCircleOfAnyLengthIsRefused() {
        List<UUID> chain = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            chain.add(supervisor());
        }
        for (int i = 0; i < 5; i++) {
            begin(administrator, chain.get(i), chain.get(i + 1), ALWAYS);
        }
        assertThat(refusal(() -> begin(administrator, chain.get(5), chain.get(0), ALWAYS)))
                .isEqualTo(PracticeError.SUPERVISION_CIRCLE);
        begin(administrator, chain.get(0), chain.get(5), ALWAYS);
    }

    @Test
    void periodsThatNeverMeetOnOneDayMakeNoCircle() {
        UUID one = supervisor();
        UUID two = supervisor();
        UUID three = supervisor();
        begin(administrator, one, two, days(1, 10));
        begin(administrator, two, three, days(11, 20));
        begin(administrator, three, one, days(5, 15));
    }

    @Test
    void twoWhoRecordTheHalvesOfACircleAtOnceEndWithOneHalf() throws Exception {
        UUID one = supervisor();
        UUID other = supervisor();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<String> first = threads.submit(() -> outcome(one, other));
        Future<String> second = threads.submit(() -> outcome(other, one));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("recorded", "SUPERVISION_CIRCLE");
        threads.shutdown();
    }

    private String outcome(UUID supervisor, UUID supervisee) {
        try {
            begin(administrator, supervisor, supervisee, ALWAYS);
            return "recorded";
        } catch (DomainException refused) {
            return refused.code().name();
        }
    }

    @Test
    void aManagerRecordsItForOwnPracticesAndNotForThemselves() {
        UUID elsewhere = home.memberOf(annex, Role.THERAPIST).id();
        assertThat(refusal(() -> begin(manager, supervisor(), elsewhere, ALWAYS)))
                .isEqualTo(SharedError.NOT_FOUND);
        UUID guest = home.memberOf(annex, Role.SUPERVISOR).id();
        UUID link = begin(manager, guest, therapist.id(), ALWAYS);
        Actor.Member annexManager = home.memberOf(annex, Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> core.run(annexManager, () -> supervisions.end(link, LocalDate.of(2026, 2, 1)))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor.Member both = home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR);
        assertThat(refusal(() -> begin(both, both.id(), therapist.id(), ALWAYS)))
                .isEqualTo(PracticeError.SUPERVISES_BY_OWN_WORD);
    }

    @Test
    void aManagerSeesTheSupervisionOfOwnMembersOnly() {
        UUID elsewhere = home.memberOf(annex, Role.THERAPIST).id();
        UUID guest = home.memberOf(annex, Role.SUPERVISOR).id();
        begin(administrator, guest, elsewhere, ALWAYS);
        begin(administrator, supervisor(), therapist.id(), ALWAYS);
        assertThat(core.as(manager, supervisions::list))
                .extracting(SupervisionRow::supervisee)
                .containsExactly(therapist.id());
        assertThat(core.as(administrator, supervisions::list)).hasSize(2);
    }

    @Test
    void nobodyElseRecordsOrSeesIt() {
        UUID supervisor = supervisor();
        for (Role role : List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> begin(other, supervisor, therapist.id(), ALWAYS)))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, supervisions::list))).isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void anotherOrganisationsMembersAndLinksDoNotExistHere() {
        TestOrganisation other = TestOrganisation.create();
        UUID stranger = other.member(Role.SUPERVISOR).id();
        assertThat(refusal(() -> begin(administrator, stranger, therapist.id(), ALWAYS)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> begin(administrator, supervisor(), stranger, ALWAYS)))
                .isEqualTo(SharedError.NOT_FOUND);
        UUID link = begin(administrator, supervisor(), therapist.id(), ALWAYS);
        Actor.Member foreign = other.member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.run(foreign, () -> supervisions.end(link, LocalDate.of(2026, 2, 1)))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(foreign, supervisions::list)).isEmpty();
    }

    @Test
    void whoLeavesSupervisesAndIsSupervisedNoLonger() {
        UUID supervisor = supervisor();
        begin(administrator, supervisor, therapist.id(), ALWAYS);
        begin(administrator, supervisor, home.therapist().id(), DateRange.from(LocalDate.of(2099, 1, 1)));
        core.run(administrator, () -> core.bean(Leaving.class).leave(supervisor));
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        assertThat(core.as(administrator, supervisions::list))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.overBefore(tomorrow)).isTrue());
    }
}
