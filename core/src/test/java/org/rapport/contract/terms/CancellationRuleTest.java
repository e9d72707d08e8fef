package org.rapport.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rapport.shared.Money;

class CancellationRuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CancellationRule TWO_DAYS = new CancellationRule(48, 50);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void exactlyTheHoursBeforeCostsNothingAMinuteLaterDoes() {
        Instant session = at("2025-03-10T10:00");
        assertThat(TWO_DAYS.isFree(at("2025-03-08T10:00"), session, BERLIN)).isTrue();
        assertThat(TWO_DAYS.isFree(at("2025-03-08T10:01"), session, BERLIN)).isFalse();
    }

    @Test
    void acrossTheClockChangeTheClockOnTheWallCounts() {
        Instant session = at("2025-03-31T09:00");
        Instant cancelled = at("2025-03-29T09:00");
        assertThat(java.time.Duration.between(cancelled, session)).hasHours(47);
        assertThat(TWO_DAYS.isFree(cancelled, session, BERLIN)).isTrue();
        assertThat(TWO_DAYS.isFree(at("2025-03-29T09:01"), session, BERLIN)).isFalse();
    }

    @Test
    void inAutumnTheHourMoreIsGivenToo() {
        Instant session = at("2025-10-27T09:00");
        assertThat(TWO_DAYS.isFree(at("2025-10-25T09:00"), session, BERLIN)).isTrue();
        assertThat(TWO_DAYS.isFree(at("2025-10-25T09:01"), session, BERLIN)).isFalse();
    }

    @Test
    void whatIsDueIsRoundedToTheLeastUnit() {
        Money fee = Money.of(new BigDecimal("95.55"), "EUR");
        assertThat(TWO_DAYS.due(fee, false)).hasToString("47.78 EUR");
        assertThat(TWO_DAYS.due(fee, true)).hasToString("0.00 EUR");
    }

    @Test
    void lookingBackIsOfferedAfterEverySixthAndTheLastButTwo() {
        assertThat(ReviewPoints.offered(24)).containsExactly(6, 12, 18, 22);
        assertThat(ReviewPoints.offered(8)).containsExactly(6);
        assertThat(ReviewPoints.offered(3)).containsExactly(1);
        assertThat(ReviewPoints.offered(2)).isEmpty();
    }
}
