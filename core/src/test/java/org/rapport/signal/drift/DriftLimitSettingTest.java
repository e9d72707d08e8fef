package org.rapport.signal.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.TestOrganisation;

class DriftLimitSettingTest {

    private final DriftGround ground = new DriftGround();
    private final Actor.Member administrator = ground.home.member(Role.ADMINISTRATOR);

    private static SetDriftLimits limits(int seen, int lengthMinutes, int latestHour) {
        return new SetDriftLimits(seen, 56, 30, lengthMinutes, 30, 2, 14, 7, latestHour);
    }

    private DriftLimits current() {
        return ground.core.as(
                administrator, () -> ground.core.bean(DriftLimitSetting.class).current());
    }

    private void set(Actor.Member who, SetDriftLimits limits) {
        ground.core.run(who, () -> ground.core.bean(DriftLimitSetting.class).set(limits));
    }

    @Test
    void thePagesGoByTheNewestLimits() {
        ground.agreed(DriftGround.today().minusDays(100), "");
        ground.session(DriftGround.today().minusDays(8), 10, 55, "HELD");
        ground.session(DriftGround.today().minusDays(9), 10, 55, "HELD");
        assertThat(current()).isEqualTo(DriftLimits.PROPOSED);
        assertThat(ground.drift(Drift.OfLength.class).passes()).isFalse();
        set(administrator, limits(0, 5, 21));
        assertThat(current().number()).isEqualTo(1);
        assertThat(ground.drift(Drift.OfLength.class).passes()).isTrue();
    }

    @Test
    void aFormThatShowedFormerLimitsIsRefused() {
        set(administrator, limits(0, 5, 21));
        assertThat(refusal(() -> set(administrator, limits(0, 6, 21)))).isEqualTo(SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(refusal(() -> set(administrator, limits(0, 5, 7)))).isEqualTo(DriftError.HOURS_UPSIDE_DOWN);
        assertThat(refusal(() -> set(administrator, limits(0, 0, 21)))).isEqualTo(SharedError.TOO_SMALL);
        assertThat(refusal(() -> set(administrator, limits(0, 241, 21)))).isEqualTo(SharedError.TOO_LARGE);
    }

    @Test
    void onlyAnAdministratorDecidesAndOnlyAtHome() {
        assertThat(refusal(() -> set(ground.therapist, limits(0, 5, 21)))).isEqualTo(SharedError.NOT_PERMITTED);
        set(TestOrganisation.create().member(Role.ADMINISTRATOR), limits(0, 5, 21));
        assertThat(current()).isEqualTo(DriftLimits.PROPOSED);
    }
}
