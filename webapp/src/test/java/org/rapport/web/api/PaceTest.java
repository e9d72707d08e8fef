package org.rapport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final UUID token = UUID.randomUUID();
    private Instant now = Instant.parse("2026-11-26T10:00:20Z");

    private final Clock clock = new Clock() {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void a_token_asks_so_often_in_a_minute_and_no_more() {
        Pace pace = new Pace(2, clock);
        assertThat(pace.allows(token)).isTrue();
        assertThat(pace.allows(token)).isTrue();
        assertThat(pace.allows(token)).isFalse();
        assertThat(pace.pause()).isEqualTo(40);
        assertThat(pace.allows(UUID.randomUUID())).isTrue();
        now = now.plus(Duration.ofSeconds(40));
        assertThat(pace.allows(token)).isTrue();
    }

    @Test
    void without_a_limit_it_asks_as_often_as_it_likes() {
        Pace pace = new Pace(0, clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(pace.allows(token)).isTrue();
        }
    }
}
