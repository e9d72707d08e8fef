package org.rapport.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rapport.demo.DemoRelationship.UnitKind;
import org.rapport.relationship.Phase;
import org.rapport.session.SessionState;

/**
 * What the demonstration contains, worked out before anything is written: the same every time for the same day. Each
 * relationship has a weekly slot of its own with its therapist, so that no two sessions overlap, and every therapist
 * has sessions today.
 */
final class DemoPlan {

    /** Clinic 1 has the first seven therapists, clinic 2 the other five. */
    static final int THERAPISTS = 12;

    static final int FIRST_CLINIC = 7;
    private static final int PER_THERAPIST = 10;
    private static final long SEED = 20_260_401L;
    private static final int MOST_SESSIONS = 60;
    private static final int YEAR_OF_BIRTH = 1955;
    private static final int ENGAGED = 5;
    private static final int LONG = 10;
    private static final int AFTER_TODAY = 4;
    private static final int COMING = 4;
    private static final int ONE_CALLED_OFF_IN = 12;

    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 0), LocalTime.of(14, 30), LocalTime.of(16, 0));
    private static final List<CoursePattern> PATTERNS = List.of(
            CoursePattern.STABLE,
            CoursePattern.REPAIRED,
            CoursePattern.STABLE,
            CoursePattern.NOISY,
            CoursePattern.UNREPAIRED,
            CoursePattern.STABLE,
            CoursePattern.SLOW_DECLINE,
            CoursePattern.REPAIRED,
            CoursePattern.STABLE,
            CoursePattern.NOISY);

    private final LocalDate today;
    private final Random random = new Random(SEED);

    DemoPlan(LocalDate today) {
        this.today = today;
    }

    /** All relationships, in a fixed order. */
    List<DemoRelationship> relationships() {
        List<DemoRelationship> all = new ArrayList<>();
        for (int therapist = 0; therapist < THERAPISTS; therapist++) {
            for (int slot = 0; slot < PER_THERAPIST; slot++) {
                all.add(relationship(therapist, slot, all.size() + 1));
            }
        }
        return all;
    }

    private DemoRelationship relationship(int therapist, int slot, int number) {
        UnitKind kind = slot == 3 || slot == 8 ? UnitKind.COUPLE : slot == 5 ? UnitKind.FAMILY : UnitKind.INDIVIDUAL;
        List<DemoPerson> people = people(kind);
        CoursePattern pattern = PATTERNS.get((slot + therapist) % PATTERNS.size());
        int interval = slot % 4 == 3 ? 2 : 1;
        int sessions = 3 + random.nextInt(MOST_SESSIONS - 2);
        Phase phase = phase(number, slot, sessions);
        LocalDateTime next = today.plusDays(slot / 2).atTime(HOURS.get(slot % 2 + (slot / 2) % 3));
        List<List<Integer>> sums =
                people.stream().map(person -> pattern.sums(sessions, random)).toList();
        return new DemoRelationship(
                number,
                therapist,
                kind,
                people,
                pattern,
                interval,
                phase,
                sessions(
                        new Dates(next, interval, sessions, coming(number, interval, phase)),
                        new Random(SEED + number)),
                sums,
                therapistSums(sums));
    }

    /** A few have ended or are about to; those with sessions today go on. */
    private static Phase phase(int number, int slot, int sessions) {
        if (sessions < ENGAGED) {
            return Phase.ENGAGING;
        }
        if (slot >= AFTER_TODAY && sessions >= LONG && number % 11 == 5) {
            return Phase.ENDED;
        }
        return slot >= AFTER_TODAY && sessions >= LONG && number % 11 == 8 ? Phase.ENDING : Phase.WORKING;
    }

    /** No more sessions are planned than the agreement leaves. */
    private static int coming(int number, int interval, Phase phase) {
        if (phase == Phase.ENDED) {
            return 0;
        }
        if (DemoRelationship.endsSoon(number)) {
            return interval == 1 ? 2 : 1;
        }
        return DemoRelationship.runsOut(number) ? 2 : COMING;
    }

    /** When the next session is, how often they are, how many were held and how many are to come. */
    private record Dates(LocalDateTime next, int interval, int held, int coming) {

        LocalDateTime at(int slots) {
            return next.plusWeeks((long) slots * interval);
        }
    }

    /** Held sessions with one called off now and then, never the first or the last; then those to come. */
    private static List<DemoSession> sessions(Dates dates, Random dice) {
        List<SessionState> past = new ArrayList<>();
        for (int held = 0; held < dates.held(); held++) {
            if (held > 0 && dice.nextInt(ONE_CALLED_OFF_IN) == 0) {
                past.add(SessionState.CANCELLED);
            }
            past.add(SessionState.HELD);
        }
        List<DemoSession> sessions = new ArrayList<>();
        for (int slot = 0; slot < past.size(); slot++) {
            sessions.add(new DemoSession(dates.at(slot - past.size()), past.get(slot)));
        }
        for (int ahead = 0; ahead < dates.coming(); ahead++) {
            sessions.add(new DemoSession(dates.at(ahead), SessionState.PLANNED));
        }
        return sessions;
    }

    /** The therapist sees roughly what the clients say, a little lower, with an eye of their own. */
    private List<Integer> therapistSums(List<List<Integer>> sums) {
        List<Integer> own = new ArrayList<>();
        for (int session = 0; session < sums.get(0).size(); session++) {
            int place = session;
            int mean = (int) sums.stream()
                    .mapToInt(course -> course.get(place))
                    .average()
                    .orElse(0);
            own.add(Math.max(0, Math.min(40, mean - 2 + random.nextInt(5) - 2)));
        }
        return own;
    }

    private List<DemoPerson> people(UnitKind kind) {
        String language = random.nextInt(3) == 0 ? "de" : "en";
        String family = DemoNames.family(random);
        return switch (kind) {
            case INDIVIDUAL -> List.of(adult(family, language, "CLIENT"));
            case COUPLE ->
                List.of(adult(family, language, "PARTNER"), adult(DemoNames.family(random), language, "PARTNER"));
            case FAMILY ->
                List.of(
                        adult(family, language, "PARENT"),
                        adult(family, language, "PARENT"),
                        new DemoPerson(
                                DemoNames.given(random),
                                family,
                                today.minusYears(19).minusDays(random.nextInt(900)),
                                language,
                                "CHILD"));
        };
    }

    private DemoPerson adult(String family, String language, String role) {
        LocalDate born =
                LocalDate.of(YEAR_OF_BIRTH + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new DemoPerson(DemoNames.given(random), family, born, language, role);
    }
}
