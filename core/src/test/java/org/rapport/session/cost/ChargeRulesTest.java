package org.rapport.session.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.contract.Price;
import org.rapport.contract.terms.CancellationRule;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.session.SessionState;
import org.rapport.shared.Money;

class ChargeRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Price FORMER = price(1, "2026-01-01", "120", Map.of());
    private static final Price PRESENT =
            price(2, "2026-06-01", "140", Map.of(TermField.FEE_FIRST, "200", TermField.FEE_LONG, "210"));

    private final ChargeRules rules = new ChargeRules(List.of(PRESENT, FORMER), BERLIN);

    private static Price price(int number, String from, String fee, Map<TermField, String> further) {
        return new Price(
                number,
                LocalDate.parse(from),
                50,
                Money.of(new BigDecimal(fee), "EUR"),
                new CancellationRule(48, 50),
                new FurtherTerms(further));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static ChargedSession held(String starts, int minutes, boolean first) {
        return new ChargedSession(
                UUID.randomUUID(), 7, at(starts), minutes, SessionState.HELD, first, Optional.empty(), false);
    }

    private static ChargedSession off(Optional<String> clientCalledOff, boolean absent) {
        return new ChargedSession(
                UUID.randomUUID(),
                7,
                at("2026-03-30T09:00"),
                50,
                absent ? SessionState.PLANNED : SessionState.CANCELLED,
                false,
                clientCalledOff.map(ChargeRulesTest::at),
                absent);
    }

    private String due(ChargedSession session) {
        return rules.of(session)
                .map(charge -> charge.kind() + " "
                        + charge.due().map(Money::toString).orElse("-") + " by " + charge.agreement())
                .orElse("nothing");
    }

    @Test
    void theVersionOfTheDayCounts() {
        assertThat(due(held("2026-05-31T23:00", 50, false))).isEqualTo("SESSION 120.00 EUR by 1");
        assertThat(due(held("2026-06-01T00:30", 50, false))).isEqualTo("SESSION 140.00 EUR by 2");
        assertThat(due(held("2025-12-31T10:00", 50, false))).isEqualTo("WITHOUT_AGREEMENT - by 0");
    }

    @Test
    void theFirstAndLongerOnesHaveFeesOfTheirOwnWhereThatWasAgreed() {
        assertThat(due(held("2026-07-01T10:00", 50, true))).isEqualTo("FIRST 200.00 EUR by 2");
        assertThat(due(held("2026-07-01T10:00", 51, false))).isEqualTo("LONG 210.00 EUR by 2");
        assertThat(due(held("2026-02-01T10:00", 90, true))).isEqualTo("SESSION 120.00 EUR by 1");
    }

    /** Monday 09:00 after the clocks changed: until Saturday 09:00 by the clock on the wall. */
    @Test
    void whatTheClientCallsOffLateIsDueInPart() {
        assertThat(due(off(Optional.of("2026-03-28T09:00"), false))).isEqualTo("nothing");
        assertThat(due(off(Optional.of("2026-03-28T09:01"), false))).isEqualTo("CALLED_OFF_LATE 60.00 EUR by 1");
        assertThat(due(off(Optional.empty(), true))).isEqualTo("NOBODY_CAME 60.00 EUR by 1");
    }

    @Test
    void whatTheTherapistCallsOffIsFree() {
        assertThat(due(off(Optional.empty(), false))).isEqualTo("nothing");
    }
}
