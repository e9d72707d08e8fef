package org.rapport.web.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.kept.KeptPlace;
import org.rapport.web.IdConverter;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.Asked;
import org.rapport.web.api.ProblemKind;

/** What a program searches by, read strictly. */
final class SearchAsked {

    static final String AFTER = "_after";

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String PATIENT = "Patient/";

    private SearchAsked() {}

    /** A span of time: from a moment on, before another one. */
    record Span(@Nullable Instant from, @Nullable Instant until) {

        Span within(Span other) {
            return new Span(later(from, other.from), earlier(until, other.until));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }
    }

    /** Whose: {@code subject} or {@code patient}; nothing is searched without. */
    static UUID subject(FhirRequest request) {
        String sent = request.parameter("subject");
        String person = sent == null ? request.parameter("patient") : sent;
        if (person == null) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "fhirSubject", Map.of("field", "subject"));
        }
        UUID id = patient(person);
        if (id == null) {
            throw Asked.malformed("subject");
        }
        return id;
    }

    /** The person a reference names: {@code Patient/ID}, with an address before it or not, or the id alone. */
    static @Nullable UUID patient(String reference) {
        int at = reference.lastIndexOf(PATIENT);
        boolean whole = at == 0 || (at > 0 && reference.charAt(at - 1) == '/');
        return IdConverter.id(whole ? reference.substring(at + PATIENT.length()) : reference);
    }

    /** The time between {@code ge2026-01-01} and the like; dates without a zone are those of UTC. */
    static Span span(FhirRequest request, String name) {
        Span all = new Span(null, null);
        for (String sent : request.parameters(name)) {
            all = all.within(span(name, sent));
        }
        return all;
    }

    private static Span span(String name, String sent) {
        boolean prefixed = sent.length() > 2 && Character.isLetter(sent.charAt(0));
        String prefix = prefixed ? sent.substring(0, 2) : "eq";
        Span day = moment(name, prefixed ? sent.substring(2) : sent);
        return switch (prefix) {
            case "eq" -> day;
            case "ge" -> new Span(day.from(), null);
            case "gt", "sa" -> new Span(day.until(), null);
            case "le" -> new Span(null, day.until());
            case "lt", "eb" -> new Span(null, day.from());
            default -> throw Asked.malformed(name);
        };
    }

    private static Span moment(String name, String sent) {
        try {
            return switch (sent.length()) {
                case 4 -> days(LocalDate.of(Integer.parseInt(sent), 1, 1), 12);
                case 7 -> days(YearMonth.parse(sent).atDay(1), 1);
                case 10 -> days(LocalDate.parse(sent), 0);
                default -> {
                    // a plus sign in an address is a space
                    Instant at = OffsetDateTime.parse(sent.replace(' ', '+')).toInstant();
                    yield new Span(at, at.plusMillis(sent.contains(".") ? 1 : 1000));
                }
            };
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw Asked.malformed(name);
        }
    }

    private static Span days(LocalDate first, int months) {
        LocalDate end = months == 0 ? first.plusDays(1) : first.plusMonths(months);
        return new Span(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether the newest come first, as they do where nothing else is asked for. */
    static boolean newestFirst(FhirRequest request, String by) {
        String sort = request.parameter("_sort");
        if (sort == null || sort.equals("-" + by)) {
            return true;
        }
        if (sort.equals(by)) {
            return false;
        }
        throw Asked.malformed("_sort");
    }

    /** How many; more than 200 are given as 200. */
    static int count(FhirRequest request) {
        String sent = request.parameter("_count");
        if (sent == null) {
            return USUAL;
        }
        if (!sent.matches("[1-9][0-9]{0,8}")) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "limitOutOfRange", Map.of("field", "_count", "max", MOST));
        }
        return Math.min(MOST, Integer.parseInt(sent));
    }

    /** Where the page before ended; programs come here by the link they were given. */
    static @Nullable KeptPlace after(FhirRequest request) {
        String[] parts = Asked.cursor(request.parameter(AFTER), 2);
        if (parts.length == 0) {
            return null;
        }
        UUID id = IdConverter.id(parts[1]);
        try {
            if (id != null) {
                return new KeptPlace(Instant.parse(parts[0]), id);
            }
        } catch (DateTimeParseException notOurs) {
            throw Asked.malformed(AFTER);
        }
        throw Asked.malformed(AFTER);
    }

    /** Tokens of one parameter: {@code a,b}, each with a system or without. */
    static List<String> tokens(FhirRequest request, String name) {
        String sent = request.parameter(name);
        return sent == null ? List.of() : List.of(sent.split(","));
    }
}
