package org.rapport.web.api.v1;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.session.AskSessions;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.Asked;
import org.rapport.web.api.ProblemKind;

/** What a list of sessions is asked for with: a relationship, or days, or both. */
public class SessionsAsked {

    private static final int MOST_DAYS = 366;

    @QueryParam("relationship")
    private @Nullable String relationship;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("limit")
    private @Nullable String limit;

    int limit() {
        return Asked.limit(limit);
    }

    /** The question, for one more than a page holds. */
    AskSessions question() {
        UUID id = Asked.id("relationship", relationship);
        LocalDate first = Asked.day("from", from);
        LocalDate last = Asked.day("to", to);
        if (id == null && (first == null || last == null)) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "relationshipOrDays");
        }
        requireSensible(first);
        requireSensible(last);
        if (first != null
                && last != null
                && (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last))) {
            throw Asked.malformed("to");
        }
        return new AskSessions(id, first, last, place(), limit() + 1);
    }

    private static void requireSensible(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2998)) {
            throw Asked.malformed(day.getYear() < 1900 ? "from" : "to");
        }
    }

    private AskSessions.@Nullable Place place() {
        String[] parts = Asked.cursor(cursor, 2);
        if (parts.length == 0) {
            return null;
        }
        try {
            UUID id = Objects.requireNonNull(Asked.id("cursor", parts[1]));
            return new AskSessions.Place(Instant.parse(parts[0]), id);
        } catch (DateTimeException notOurs) {
            throw Asked.malformed("cursor");
        }
    }
}
