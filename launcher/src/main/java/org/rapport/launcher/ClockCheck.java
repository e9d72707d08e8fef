package org.rapport.launcher;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** This computer and the database's server agree about the time: links expire and sessions begin by both. */
final class ClockCheck implements Check {

    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final Duration WRONG = Duration.ofSeconds(60);

    private final Examined examined;

    ClockCheck(Examined examined) {
        this.examined = examined;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Finding> look() {
        Duration difference = examined.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                Instant before = examined.clock().instant();
                try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                    row.next();
                    Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
                    Duration took = Duration.between(before, examined.clock().instant());
                    return Duration.between(before.plus(took.dividedBy(2)), there)
                            .abs();
                }
            }
        });
        String sentence = String.format(
                Locale.ROOT,
                "this computer and the database's server differ by %.1f s",
                difference.toMillis() / 1000.0);
        if (difference.compareTo(WRONG) > 0) {
            return List.of(Finding.wrong(sentence + ": set both by a time server (NTP)."));
        }
        return List.of(
                difference.compareTo(NOTICEABLE) > 0
                        ? Finding.notice(sentence + ": see to it that both follow a time server (NTP).")
                        : Finding.fine(sentence + "."));
    }
}
