package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionRow;
import org.rapport.session.SessionState;

/** The sessions around now in one relationship, read once in a request. */
@RequestScoped
public class SessionGlance {

    private static final int COMING = 2;
    private static final int PAST = 4;

    @Inject
    private SessionLog log;

    @Inject
    private Clock clock;

    private @Nullable List<SessionRow> known;

    /** The next two sessions and the last four, newest first. */
    List<SessionRow> around(UUID relationship) {
        List<SessionRow> coming = coming(relationship).limit(COMING).toList();
        Instant now = clock.instant();
        Stream<SessionRow> past = all(relationship).stream()
                .filter(session -> session.starts().isBefore(now))
                .limit(PAST);
        return Stream.concat(coming.stream(), past)
                .sorted(Comparator.comparing(SessionRow::starts).reversed())
                .toList();
    }

    /** The next planned session, or the one that should be going on now. */
    Optional<SessionRow> next(UUID relationship) {
        Instant now = clock.instant();
        return all(relationship).stream()
                .filter(session -> session.state() == SessionState.PLANNED
                        && !session.ends().isBefore(now))
                .min(Comparator.comparing(SessionRow::starts));
    }

    /** How many sessions were held. */
    int held(UUID relationship) {
        return (int) all(relationship).stream()
                .filter(session -> session.state() == SessionState.HELD)
                .count();
    }

    /** The number of the last held session, or 0. */
    int lastHeld(UUID relationship) {
        return all(relationship).stream()
                .filter(session -> session.state() == SessionState.HELD)
                .mapToInt(SessionRow::number)
                .max()
                .orElse(0);
    }

    private Stream<SessionRow> coming(UUID relationship) {
        Instant now = clock.instant();
        return all(relationship).stream()
                .filter(session -> !session.starts().isBefore(now))
                .sorted(Comparator.comparing(SessionRow::starts));
    }

    private List<SessionRow> all(UUID relationship) {
        List<SessionRow> read = known == null ? log.of(relationship) : known;
        known = read;
        return read;
    }
}
