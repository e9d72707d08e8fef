package org.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineMonthTest {

    private static TimelineEntry at(String instant) {
        return new TimelineEntry(Instant.parse(instant), "plain", "pi-circle", instant, "", "", "");
    }

    @Test
    void entries_stand_newest_first_in_the_month_of_the_zone() {
        List<TimelineMonth> months = TimelineMonth.group(
                List.of(at("2026-10-31T23:30:00Z"), at("2026-11-20T10:00:00Z"), at("2026-10-01T10:00:00Z")),
                ZoneId.of("Europe/Berlin"));

        assertThat(months)
                .extracting(TimelineMonth::month)
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 10));
        assertThat(months.get(0).entries())
                .extracting(TimelineEntry::title)
                .containsExactly("2026-11-20T10:00:00Z", "2026-10-31T23:30:00Z");
    }

    @Test
    void nothing_gives_no_month() {
        assertThat(TimelineMonth.group(List.of(), ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void an_entry_without_address_is_no_link() {
        assertThat(at("2026-11-20T10:00:00Z").linked()).isFalse();
        assertThat(at("2026-11-20T10:00:00Z").detailed()).isFalse();
    }
}
