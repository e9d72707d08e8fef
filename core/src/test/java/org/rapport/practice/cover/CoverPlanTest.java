package org.rapport.practice.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.practice.Leaving;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class CoverPlanTest {

    private static final LocalDate DAY = LocalDate.of(2098, 11, 24);

    private final CoreContainer core = CoreContainer.get();
    private final CoverPlan plan = core.bean(CoverPlan.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final UUID annex = home.anotherPractice("Annex");
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member anna = home.therapist();
    private final Actor.Member ben = home.therapist();

    private UUID arrange(Actor by, UUID covered, UUID covering, int days) {
        return core.as(by, () -> plan.arrange(new ArrangeCover(covered, covering, DAY, DAY.plusDays(days - 1L))));
    }

    private Optional<UUID> on(LocalDate day) {
        return core.as(anna, () -> core.bean(CoverTrial.class).on(day, anna.id()));
    }

    @Test
    void somebodyStandsInOnEachDayOfThePeriodAndOnNoOther() {
        arrange(manager, anna.id(), ben.id(), 3);
        assertThat(on(DAY)).contains(ben.id());
        assertThat(on(DAY.plusDays(2))).contains(ben.id());
        assertThat(on(DAY.minusDays(1))).isEmpty();
        assertThat(on(DAY.plusDays(3))).isEmpty();
    }

    @Test
    void aSupervisorMayStandInAndNobodyElse() {
        arrange(manager, anna.id(), home.member(Role.SUPERVISOR).id(), 1);
        for (Role role : List.of(Role.ETHICS_LEAD, Role.PRACTICE_MANAGER, Role.RESEARCHER, Role.ADMINISTRATOR)) {
            UUID other = home.member(role).id();
            assertThat(refusal(() -> arrange(manager, ben.id(), other, 1)))
                    .isEqualTo(CoverError.NOT_IN_THE_SAME_PRACTICE);
        }
    }

    @Test
    void nobodyStandsInForThemselves() {
        assertThat(refusal(() -> arrange(manager, anna.id(), anna.id(), 1))).isEqualTo(CoverError.COVERS_SELF);
    }

    @Test
    void bothWorkInTheSamePractice() {
        UUID elsewhere = home.memberOf(annex, Role.THERAPIST).id();
        assertThat(refusal(() -> arrange(administrator, anna.id(), elsewhere, 1)))
                .isEqualTo(CoverError.NOT_IN_THE_SAME_PRACTICE);
        assertThat(refusal(() -> arrange(manager, elsewhere, anna.id(), 1))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whoLeftDoesNotStandIn() {
        core.run(administrator, () -> core.bean(Leaving.class).leave(ben.id()));
        assertThat(refusal(() -> arrange(manager, anna.id(), ben.id(), 1))).isEqualTo(CoverError.HAS_LEFT);
        assertThat(refusal(() -> arrange(administrator, ben.id(), anna.id(), 1)))
                .isEqualTo(CoverError.HAS_LEFT);
    }

    @Test
    void aDayIsCoveredOnce() {
        arrange(manager, anna.id(), ben.id(), 3);
        UUID third = home.therapist().id();
        assertThat(refusal(() -> core.as(
                        manager,
                        () -> plan.arrange(new ArrangeCover(anna.id(), third, DAY.plusDays(2), DAY.plusDays(9))))))
                .isEqualTo(CoverError.COVER_OVERLAPS);
        core.as(manager, () -> plan.arrange(new ArrangeCover(anna.id(), third, DAY.plusDays(3), DAY.plusDays(9))));
        arrange(manager, ben.id(), anna.id(), 3);
    }

    @Test
    void twoWhoNameCoverForOneDayAtOnceEndWithOne() throws Exception {
        UUID third = home.therapist().id();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<String> first = threads.submit(() -> outcome(ben.id()));
        Future<String> second = threads.submit(() -> outcome(third));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("arranged", "COVER_OVERLAPS");
        threads.shutdown();
    }

    private String outcome(UUID covering) {
        try {
            arrange(manager, anna.id(), covering, 1);
            return "arranged";
        } catch (DomainException refused) {
            return refused.code().name();
        }
    }

    @Test
    void coverBreaksWhenWhoStandsInLeaves() {
        arrange(manager, anna.id(), ben.id(), 1);
        assertThat(core.as(manager, plan::list)).extracting(CoverRow::broken).containsExactly(false);
        core.run(administrator, () -> core.bean(Leaving.class).leave(ben.id()));
        assertThat(core.as(manager, plan::list)).extracting(CoverRow::broken).containsExactly(true);
        assertThat(on(DAY)).isEmpty();
    }

    @Test
    void aDayEndsAfterItBegins() {
        assertThat(refusal(() -> arrange(manager, anna.id(), ben.id(), 0))).isEqualTo(SharedError.ENDS_BEFORE_START);
    }

    @Test
    void coverIsTakenBackByWhoAnswersForThePractice() {
        UUID cover = arrange(manager, anna.id(), ben.id(), 1);
        Actor.Member annexManager = home.memberOf(annex, Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> core.run(annexManager, () -> plan.remove(cover))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(annexManager, plan::list)).isEmpty();
        Actor.Member foreign = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.run(foreign, () -> plan.remove(cover)))).isEqualTo(SharedError.NOT_FOUND);
        core.run(manager, () -> plan.remove(cover));
        assertThat(on(DAY)).isEmpty();
    }

    @Test
    void nobodyElsePlansCover() {
        for (Role role : List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> arrange(other, anna.id(), ben.id(), 1))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, plan::list))).isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void membersOfAnotherOrganisationDoNotExistHere() {
        UUID stranger = TestOrganisation.create().therapist().id();
        assertThat(refusal(() -> arrange(administrator, anna.id(), stranger, 1)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> arrange(administrator, stranger, anna.id(), 1)))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
