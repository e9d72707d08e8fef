package org.rapport.signal.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementError;
import org.rapport.contract.LookingBack;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.TestOrganisation;

class DriftsTest {

    private final DriftGround ground = new DriftGround();
    private final LocalDate today = DriftGround.today();

    @Test
    void sessionsAreCountedFromTheAgreementOnAndUpToYesterday() {
        ground.agreed(today.minusDays(28), "");
        ground.held(today.minusDays(40));
        ground.held(today.minusDays(28));
        ground.held(today.minusDays(1));
        ground.held(today);
        Drift.OfFrequency often = ground.drift(Drift.OfFrequency.class);
        assertThat(often.days()).isEqualTo(28);
        assertThat(often.held()).isEqualTo(2);
        assertThat(often.percent()).isEqualTo(-50);
        assertThat(often.passes()).isTrue();
        Drift.OfExtent extent = ground.drift(Drift.OfExtent.class);
        assertThat(extent.held()).isEqualTo(4);
        assertThat(extent.expected()).contains(24);
        // the one before the first agreement began
        assertThat(ground.drift(Drift.OfFrame.class).held()).isEqualTo(1);
    }

    @Test
    void whatDidNotTakePlaceIsToldBySide() {
        ground.agreed(today.minusDays(100), "");
        ground.held(today.minusDays(30));
        ground.calledOff(today.minusDays(23), "CLIENT", 72);
        ground.calledOff(today.minusDays(16), "CLIENT", 20);
        ground.calledOff(today.minusDays(9), "THERAPIST", 2);
        ground.session(today.minusDays(8), 10, 50, "CANCELLED");
        ground.missed(today.minusDays(2));
        ground.session(today.minusDays(3), 10, 50, "PLANNED");
        assertThat(ground.drift(Drift.OfMissed.class)).isEqualTo(new Drift.OfMissed(56, 6, 2, 1, 1, 1, 1, true));
    }

    @Test
    void lengthsAndHoursAreThoseOfTheClockOnTheWall() {
        ground.agreed(today.minusDays(100), "");
        ground.session(today.minusDays(10), 10, 59, "HELD");
        ground.session(today.minusDays(9), 10, 60, "HELD");
        ground.session(today.minusDays(8), 20, 90, "HELD");
        ground.session(today.minusDays(7), 6, 40, "HELD");
        assertThat(ground.drift(Drift.OfLength.class)).isEqualTo(new Drift.OfLength(50, 4, 2, 90, 1, 40, false, true));
        assertThat(ground.drift(Drift.OfHours.class)).isEqualTo(new Drift.OfHours(56, 7, 21, 2, true));
    }

    @Test
    void whatWasAgreedBesideIsReadToo() {
        ground.agreed(today.minusDays(100), "EXPECTED_MONTHS=3\nFEE_LONG=180\nREVIEW_ON=" + today.minusDays(20));
        ground.session(today.minusDays(8), 10, 90, "HELD");
        assertThat(ground.drift(Drift.OfLength.class).maybeLonger()).isTrue();
        assertThat(ground.drift(Drift.OfExtent.class).until())
                .contains(today.minusDays(100).plusMonths(3));
        assertThat(ground.drift(Drift.OfReview.class).dueOn()).contains(today.minusDays(20));
    }

    @Test
    void aLookBackEndsWhatWasDue() {
        ground.agreed(today.minusDays(100), "");
        ground.held(today.minusDays(60));
        ground.held(today.minusDays(30));
        Drift.OfReview due = ground.drift(Drift.OfReview.class);
        assertThat(due.session()).contains(2);
        assertThat(due.dueOn()).contains(today.minusDays(30));
        lookBack(ground.therapist, today.minusDays(29));
        lookBack(ground.therapist, today.minusDays(29));
        Drift.OfReview done = ground.drift(Drift.OfReview.class);
        assertThat(done.dueOn()).isEmpty();
        assertThat(done.last()).contains(today.minusDays(29));
        assertThat(done.passes()).isFalse();
    }

    @Test
    void aLookBackLiesWithinTheAgreementAndNotAhead() {
        assertThat(refusal(() -> lookBack(ground.therapist, today))).isEqualTo(AgreementError.NOTHING_IN_FORCE);
        ground.agreed(today.minusDays(10), "");
        assertThat(refusal(() -> lookBack(ground.therapist, today.plusDays(1))))
                .isEqualTo(AgreementError.LOOKED_BACK_AHEAD);
        assertThat(refusal(() -> lookBack(ground.therapist, today.minusDays(11))))
                .isEqualTo(AgreementError.LOOKED_BACK_BEFORE);
    }

    @Test
    void othersAreRefused() {
        ground.agreed(today.minusDays(10), "");
        for (Actor.Member other :
                List.of(ground.home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> lookBack(other, today))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> look(other))).isEqualTo(SharedError.NOT_FOUND);
        }
        Actor.Member office = ground.home.member(Role.PRACTICE_MANAGER, Role.ADMINISTRATOR);
        assertThat(refusal(() -> look(office))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> lookBack(office, today))).isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void aSupervisorComparesButDoesNotLookBackForThem() {
        ground.agreed(today.minusDays(100), "");
        Actor.Member supervisor = ground.home.member(Role.SUPERVISOR);
        assertThat(refusal(() -> look(supervisor))).isEqualTo(SharedError.NOT_FOUND);
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, ?)",
                ground.home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                ground.therapist.id(),
                today.minusDays(200));
        DriftPage page = look(supervisor);
        assertThat(page.mine()).isFalse();
        assertThat(page.drifts()).isEqualTo(ground.page().drifts());
        assertThat(refusal(() -> lookBack(supervisor, today))).isEqualTo(SharedError.NOT_PERMITTED);
    }

    private void lookBack(Actor.Member who, LocalDate day) {
        ground.core.run(who, () -> ground.core.bean(LookingBack.class).done(ground.relationship, day));
    }

    private DriftPage look(Actor.Member who) {
        return ground.core.as(who, () -> ground.core.bean(Drifts.class).of(ground.relationship));
    }
}
