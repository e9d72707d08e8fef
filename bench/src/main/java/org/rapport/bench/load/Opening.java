package org.rapport.bench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.NameKeys;

/** Writes who takes part in a relationship, the relationship itself and its sessions. */
final class Opening {

    private static final List<String> GIVEN = List.of(
            "Mara", "Jonas", "Amira", "Felix", "Noor", "Lena", "Tom", "Elif", "Ruth", "Paul", "Ines", "David", "Sofia",
            "Karim", "Greta", "Oskar", "Yara", "Simon", "Clara", "Emil", "Hanna", "Milan", "Zoe", "Anton", "Leyla");
    private static final List<String> FAMILY = List.of(
            "Winter", "Okafor", "Lindner", "Marsh", "Aydin", "Brandt", "Costa", "Falk", "Hughes", "Iversen", "Janssen",
            "Keller", "Larsen", "Moreau", "Nowak", "Peters", "Quinn", "Rossi", "Sommer", "Tanaka", "Ulrich", "Vogel");
    private static final int ONE_LATE_IN = 20;

    private final Tables tables;
    private final LedgerRows ledger;
    private final UUID organisation;

    Opening(Tables tables, LedgerRows ledger, UUID organisation) {
        this.tables = tables;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /** Writes them for a relationship with these sessions of an agreement. */
    void write(Relation relation) {
        UUID unit = relation.idAt(relation.opened(), 2);
        Course course = relation.course();
        tables.row("rapport.client_unit")
                .id(organisation)
                .id(unit)
                .id(relation.therapist().practice())
                .text(course.kind())
                .text("BE-%06d".formatted(relation.number() + 1));
        for (int person = 0; person < course.persons(); person++) {
            person(relation, unit, person);
        }
        tables.row("rapport.relationship")
                .id(organisation)
                .id(relation.id())
                .id(relation.therapist().practice())
                .id(relation.therapist().site())
                .id(unit)
                .text(course.working() ? "WORKING" : "ENGAGING")
                .day(relation.openedOn());
        tables.row("rapport.relationship_therapist")
                .id(organisation)
                .id(relation.idAt(relation.opened(), 3))
                .id(relation.id())
                .id(relation.therapist().id())
                .day(relation.openedOn());
        ledger.both(
                relation,
                relation.opened(),
                LedgerRows.Told.toAll(
                        "RELATIONSHIP_OPENED",
                        relation.id(),
                        Map.of("kind", course.kind(), "participants", String.valueOf(course.persons()))));
        sessions(relation);
    }

    private void person(Relation relation, UUID unit, int place) {
        int number = relation.number() * 3 + place;
        String given = GIVEN.get(number % GIVEN.size());
        String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
        tables.row("rapport.person")
                .id(organisation)
                .id(relation.person(place))
                .text(given)
                .text(family)
                .text(NameKeys.sortKey(given, family))
                .text(NameKeys.givenKey(given, family))
                .day(relation.openedOn().minusYears(20 + number % 40).minusDays(number % 365))
                .text(relation.course().language())
                .text("EMAIL")
                .text(given.toLowerCase(java.util.Locale.ROOT) + "." + number + "@example.org");
        tables.row("rapport.participant")
                .id(organisation)
                .id(relation.idAt(relation.opened(), 20 + place))
                .id(unit)
                .id(relation.person(place))
                .text(relation.course().roleOf(place))
                .integer(place + 1)
                .day(relation.openedOn());
    }

    private void sessions(Relation relation) {
        UUID series = relation.idAt(relation.opened(), 4);
        int count = relation.course().sessions();
        tables.row("rapport.session_series")
                .id(organisation)
                .id(series)
                .id(relation.id())
                .text("FREQ=WEEKLY;COUNT=" + count + ";INTERVAL=" + Course.DAYS_BETWEEN / 7)
                .moment(relation.first().atOffset(java.time.ZoneOffset.UTC).toInstant())
                .text(Relation.ZONE.getId());
        ledger.both(
                relation,
                relation.agreedAt().plus(15, ChronoUnit.MINUTES),
                LedgerRows.Told.toAll(
                        "SERIES_PLANNED",
                        relation.session(0),
                        Map.of(
                                "count",
                                String.valueOf(count),
                                "number",
                                "1",
                                "at",
                                relation.starts(0).toString())));
        for (int session = 0; session < count; session++) {
            session(relation, series, session);
        }
    }

    private void session(Relation relation, UUID series, int place) {
        boolean held = place < relation.course().held();
        Instant starts = relation.starts(place);
        tables.row("rapport.session")
                .id(organisation)
                .id(relation.session(place))
                .big(held ? 3 : 1)
                .id(relation.id())
                .id(series)
                .id(relation.course().agreed() ? relation.agreement() : null)
                .id(relation.therapist().id())
                .integer(place + 1)
                .moment(starts)
                .moment(starts.plus(Course.MINUTES, ChronoUnit.MINUTES))
                .text(held ? "HELD" : "PLANNED")
                .moment(held ? starts : null);
        for (int person = 0; person < relation.course().persons(); person++) {
            boolean late = (relation.number() + place + person) % ONE_LATE_IN == 0;
            tables.row("rapport.attendance")
                    .id(organisation)
                    .id(relation.idAt(starts, 4_000 + place * 10L + person))
                    .big(held ? 2 : 1)
                    .id(relation.session(place))
                    .id(relation.person(person))
                    .text(held ? late ? "LATE" : "ATTENDED" : "EXPECTED");
        }
    }
}
