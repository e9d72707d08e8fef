package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private final Throttle throttle = new Throttle(10, 5, Duration.ofMinutes(15));

    private static List<Instant> failures(int count, Duration newestAgo) {
        return IntStream.range(0, count)
                .mapToObj(i -> NOW.minus(newestAgo).minusSeconds(i))
                .toList();
    }

    @Test
    void theFirstTriesCostNoWait() {
        assertThat(throttle.closedUntil(failures(5, Duration.ZERO), NOW)).isEmpty();
    }

    @Test
    void eachFurtherTryCostsTwiceTheWait() {
        assertThat(throttle.closedUntil(failures(6, Duration.ZERO), NOW)).contains(NOW.plusSeconds(2));
        assertThat(throttle.closedUntil(failures(7, Duration.ZERO), NOW)).contains(NOW.plusSeconds(4));
        assertThat(throttle.closedUntil(failures(9, Duration.ZERO), NOW)).contains(NOW.plusSeconds(16));
    }

    @Test
    void afterTheWaitItIsOpenAgain() {
        assertThat(throttle.closedUntil(failures(6, Duration.ofSeconds(2)), NOW))
                .isEmpty();
    }

    @Test
    void afterAllTriesOneWaitsUntilTheOldestLeavesTheWindow() {
        assertThat(throttle.closedUntil(failures(10, Duration.ofMinutes(1)), NOW))
                .contains(NOW.plus(Duration.ofMinutes(14)).minusSeconds(9));
    }

    @Test
    void oldTriesDoNotCount() {
        assertThat(throttle.closedUntil(failures(20, Duration.ofMinutes(15)), NOW))
                .isEmpty();
    }
}
