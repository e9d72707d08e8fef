package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;

class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aWeeklySessionKeepsItsTimeWhenTheClocksChange() {
        List<Slot> slots = Recurrence.of(Rhythm.WEEKLY, LocalDateTime.of(2026, 10, 13, 14, 0), 4)
                .slots(BERLIN, 50);
        assertThat(slots).hasSize(4);
        assertThat(slots)
                .allSatisfy(slot ->
                        assertThat(slot.starts().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(14, 0)));
        assertThat(slots.get(0).starts()).hasToString("2026-10-13T12:00:00Z");
        assertThat(slots.get(3).starts()).hasToString("2026-11-03T13:00:00Z");
        assertThat(slots.get(3).ends()).hasToString("2026-11-03T13:50:00Z");
    }

    @Test
    void aFortnightlySeriesTakesEverySecondWeek() {
        assertThat(Recurrence.of(Rhythm.FORTNIGHTLY, LocalDateTime.of(2026, 11, 24, 9, 0), 3)
                        .slots(BERLIN, 50))
                .extracting(slot -> slot.starts().atZone(BERLIN).toLocalDate().toString())
                .containsExactly("2026-11-24", "2026-12-08", "2026-12-22");
    }

    @Test
    void aTimeThatIsLeftOutDoesNotExist() {
        assertThatThrownBy(() -> Recurrence.of(Rhythm.ONCE, LocalDateTime.of(2027, 3, 28, 2, 30), 1)
                        .slots(BERLIN, 50))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SessionError.TIME_DOES_NOT_EXIST));
    }
}
