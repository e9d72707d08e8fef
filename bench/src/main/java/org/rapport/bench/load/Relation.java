package org.rapport.bench.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One relationship: a course on its own days, with its own people. Ids are worked out from its number, ordered by time as
 * the product's are, so that references need no memory.
 */
final class Relation {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int SLOTS = 5;
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 0), LocalTime.of(14, 30), LocalTime.of(16, 0));
    private static final int FORMS = 10_000;
    private static final int SIGNALS = 5_000;
    private static final int SESSIONS = 3_000;

    private final int number;
    private final Course course;
    private final Staff.Therapist therapist;
    private final LocalDateTime first;
    private final long[] starts;
    private final UUID id;
    private final UUID[] persons;
    private int next;

    Relation(int number, int place, Course course, Staff.Therapist therapist, LocalDate today) {
        this.number = number;
        this.course = course;
        this.therapist = therapist;
        first = today.plusDays(place / SLOTS - (long) Course.DAYS_BETWEEN * course.held())
                .atTime(HOURS.get(place % SLOTS));
        starts = new long[course.sessions()];
        for (int session = 0; session < starts.length; session++) {
            starts[session] = first.plusDays((long) Course.DAYS_BETWEEN * session)
                    .atZone(ZONE)
                    .toEpochSecond();
        }
        id = idAt(opened(), 0);
        persons = new UUID[course.persons()];
        for (int person = 0; person < persons.length; person++) {
            persons[person] = idAt(opened(), 10 + person);
        }
    }

    /** An id of version 7 made at this moment; the place tells this relationship's records apart. */
    UUID idAt(Instant moment, long place) {
        long one = mixed(((long) number << 32) + place);
        long other = mixed(one + 0x9E3779B97F4A7C15L);
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L | (one & 0xFFF), other >>> 2 | 0x8000000000000000L);
    }

    /** An id that tells nothing. */
    UUID untimed(long place) {
        long one = mixed(((long) -number << 32) - place - 7);
        return new UUID(one & 0xFFFFFFFFFFFF0FFFL | 0x4000L, mixed(one) >>> 2 | 0x8000000000000000L);
    }

    private static long mixed(long value) {
        long mix = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 27)) * 0x94D049BB133111EBL;
        return mix ^ (mix >>> 31);
    }

    /** A week before the first session. */
    LocalDate openedOn() {
        return first.toLocalDate().minusDays(7);
    }

    Instant opened() {
        return openedOn().atTime(9, 0).atZone(ZONE).toInstant();
    }

    Instant agreedAt() {
        return openedOn().plusDays(3).atTime(8, 50).atZone(ZONE).toInstant();
    }

    Instant starts(int session) {
        return Instant.ofEpochSecond(starts[session]);
    }

    /** Seconds and microseconds, so that no two relationships do the same thing at the same time. */
    private Instant moment(Form form, long seconds) {
        long start = starts[Math.max(0, form.session())];
        long own = Math.floorMod(mixed(number), 30_000_000L);
        return Instant.ofEpochSecond(start + seconds + own / 1_000_000, own % 1_000_000 * 1_000);
    }

    Instant asked(Form form) {
        return form.ofSession() ? starts(form.session()) : moment(form, form.asked());
    }

    Instant ended(Form form) {
        return moment(form, form.ended());
    }

    UUID assignment(int form) {
        return idAt(asked(course.forms().get(form)), FORMS + 2L * form);
    }

    UUID response(int form) {
        return idAt(ended(course.forms().get(form)), FORMS + 2L * form + 1);
    }

    UUID signal(int form, int place) {
        return idAt(ended(course.forms().get(form)), SIGNALS + (long) place);
    }

    UUID session(int session) {
        return idAt(opened(), SESSIONS + (long) session);
    }

    UUID respondent(Form form) {
        return form.byClient() ? persons[form.person()] : therapist.id();
    }

    UUID agreement() {
        return idAt(opened(), 1);
    }

    /** The form that comes next in time, for whoever writes all relationships in the order of time. */
    int next() {
        return next;
    }

    /** The first form is the next again. */
    void begin() {
        next = 0;
    }

    void advance() {
        next++;
    }

    int number() {
        return number;
    }

    Course course() {
        return course;
    }

    Staff.Therapist therapist() {
        return therapist;
    }

    LocalDateTime first() {
        return first;
    }

    UUID id() {
        return id;
    }

    UUID person(int place) {
        return persons[place];
    }
}
