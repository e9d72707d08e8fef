package org.rapport.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.Row;

/**
 * Looks through the journal. What an auditor left out is left out of the statement too, so that each has the index that
 * serves it: by time, by who acted, or by what it is about.
 */
@ApplicationScoped
class JournalQueries {

    private static final Instant BEGINNING_OF_TIME = Instant.EPOCH;
    private static final Instant END_OF_TIME = Instant.ofEpochSecond(1L << 36);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String CODES = "select distinct b.entry_id, u.code from rapport.journal_about b"
            + " join rapport.relationship r on r.organisation_id = b.organisation_id and r.id = b.about_id"
            + " join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id"
            + " where b.organisation_id = ?1 and b.entry_id = any (cast(?2 as uuid[])) order by 1, 2";

    private static final String RELATIONSHIPS_OF_PERSON = "select r.id from rapport.participant a"
            + " join rapport.relationship r on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id"
            + " where a.organisation_id = ?1 and a.person_id = ?2";

    @Inject
    private EntityManager entities;

    /** The entries asked for and one more where there is one. */
    List<FoundEntry> entries(UUID organisation, AskJournal asked) {
        Instant before = asked.until() == null ? END_OF_TIME : asked.until();
        Asking asking = new Asking(organisation);
        if (asked.about() == null) {
            asking.from(" from rapport.journal_entry e where e.organisation_id = ?1", "e.at", "e.id");
        } else {
            about(asking, organisation, asked.about());
        }
        asking.and(
                "{at} >= cast({} as timestamptz)",
                Timestamp.from(asked.from() == null ? BEGINNING_OF_TIME : asked.from()));
        asking.and("{at} < cast({} as timestamptz)", Timestamp.from(before));
        after(asking, asked.after());
        if (asked.member() != null) {
            asking.and(
                    "e.actor_kind = 'Member' and e.actor_id = cast({} as uuid)",
                    asked.member().toString());
        }
        if (asked.kind() != null) {
            asking.and(asked.kind() == EntryKind.READ ? "e.reading" : "not e.reading");
        }
        return Row.of(asking.newest(entities).getResultList()).stream()
                .map(FoundEntry::of)
                .toList();
    }

    /** What was decided about plugins, and one entry more where there is one. */
    List<FoundEntry> aboutPlugins(UUID organisation, @Nullable JournalCursor after) {
        Asking asking = new Asking(organisation);
        asking.from(
                " from rapport.journal_entry e where e.organisation_id = ?1 and e.subject_kind = 'plugin'",
                "e.at",
                "e.id");
        after(asking, after);
        return Row.of(asking.newest(entities).getResultList()).stream()
                .map(FoundEntry::of)
                .toList();
    }

    private static void after(Asking asking, @Nullable JournalCursor after) {
        asking.and(
                "({at}, {id}) < (cast({} as timestamptz), cast({} as uuid))",
                Timestamp.from(after == null ? END_OF_TIME : after.at()),
                (after == null ? LAST : after.id()).toString());
    }

    /** Of a person: what is about the person alone, and what is about everybody in their relationships. */
    private void about(Asking asking, UUID organisation, UUID about) {
        List<UUID> relationships = relationshipsOf(organisation, about);
        List<UUID> all = new ArrayList<>(relationships);
        all.add(about);
        if (relationships.size() > 1) {
            asking.distinct();
        }
        asking.from(
                " from rapport.journal_about b"
                        + " join rapport.journal_entry e on e.organisation_id = b.organisation_id and e.id = b.entry_id"
                        + " where b.organisation_id = ?1",
                "b.at",
                "b.entry_id");
        asking.and("b.about_id = any (cast({} as uuid[]))", array(all));
        if (!relationships.isEmpty()) {
            asking.and("(b.person_id is null or b.person_id = cast({} as uuid))", about.toString());
        }
    }

    List<UUID> relationshipsOf(UUID organisation, UUID person) {
        return Row.of(entities.createNativeQuery(RELATIONSHIPS_OF_PERSON)
                        .setParameter(1, organisation)
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** The codes of the relationships each entry is about. */
    Map<UUID, List<String>> codes(UUID organisation, Collection<UUID> found) {
        Map<UUID, List<String>> codes = new HashMap<>();
        Row.of(entities.createNativeQuery(CODES)
                        .setParameter(1, organisation)
                        .setParameter(2, array(found))
                        .getResultList())
                .forEach(row -> codes.computeIfAbsent(row.uuid(0), entry -> new ArrayList<>())
                        .add(row.text(1)));
        return codes;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** A statement that grows by conditions; values are bound, never written into it. */
    private static final class Asking {

        private final List<Object> values = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder();
        private String distinct = "";
        private String at = "";
        private String id = "";

        Asking(UUID organisation) {
            values.add(organisation);
        }

        /** An entry may be about several of what is asked for. */
        void distinct() {
            distinct = "distinct ";
        }

        void from(String source, String atColumn, String idColumn) {
            at = atColumn;
            id = idColumn;
            sql.append("select ")
                    .append(distinct)
                    .append(FoundEntry.COLUMNS)
                    .append(", ")
                    .append(at)
                    .append(", ")
                    .append(id);
            sql.append(source);
        }

        void and(String condition, Object... bound) {
            String text = condition.replace("{at}", at).replace("{id}", id);
            for (Object value : bound) {
                values.add(value);
                text = text.replaceFirst("\\{}", "?" + values.size());
            }
            sql.append(" and ").append(text);
        }

        Query newest(EntityManager entities) {
            Query query = entities.createNativeQuery(
                    sql + " order by " + at + " desc, " + id + " desc limit " + (AskJournal.PAGE_SIZE + 1));
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
