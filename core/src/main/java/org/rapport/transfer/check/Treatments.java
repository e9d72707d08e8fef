package org.rapport.transfer.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;
import org.rapport.transfer.file.ImportKind;

/** Relationships and sessions that are here already, as rows refer to them. */
@ApplicationScoped
class Treatments {

    private static final String THERE = "select r.id, t.member_id, p.zone, r.opened_on, r.ended_on,"
            + " coalesce((select max(s.number) from rapport.session s"
            + " where s.organisation_id = ?1 and s.relationship_id = r.id), 0)"
            + " from rapport.relationship r"
            + " join rapport.practice p on p.organisation_id = ?1 and p.id = r.practice_id"
            + " join lateral (select rt.member_id from rapport.relationship_therapist rt"
            + " where rt.organisation_id = ?1 and rt.relationship_id = r.id"
            + " order by rt.ends_on desc nulls first, rt.starts_on, rt.id limit 1) t on true"
            + " where r.organisation_id = ?1 and r.id = any (cast(?2 as uuid[]))";

    private static final String WHO = "select r.id, a.person_id from rapport.relationship r"
            + " join rapport.participant a on a.organisation_id = ?1 and a.unit_id = r.unit_id"
            + " where r.organisation_id = ?1 and r.id = any (cast(?2 as uuid[])) order by r.id, a.position, a.id";

    @Inject
    private EntityManager entities;

    @Inject
    private ImportKeys keys;

    /** Puts clients brought before, among these ids, into the index. */
    void addKnown(UUID organisation, Index index, Collection<String> ids) {
        Map<String, ImportKeys.Known> known = keys.known(organisation, ImportKind.CLIENTS, index.strangers(ids));
        addKnown(organisation, index, known);
    }

    /** Puts these clients into the index. */
    void addKnown(UUID organisation, Index index, Map<String, ImportKeys.Known> known) {
        Set<UUID> missing = new LinkedHashSet<>();
        known.values().stream()
                .map(ImportKeys.Known::relationship)
                .filter(id -> index.treatment(id).isEmpty())
                .forEach(missing::add);
        Map<UUID, Treatment> there = there(organisation, missing);
        known.forEach((id, client) -> index.put(
                id,
                new Index.Client(
                        client.subject(),
                        index.treatment(client.relationship()).orElseGet(() -> there.get(client.relationship())),
                        false)));
    }

    private Map<UUID, Treatment> there(UUID organisation, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Treatment> found = rows(THERE, organisation, ids).stream()
                .map(Treatments::treatment)
                .collect(Collectors.toMap(Treatment::id, each -> each));
        rows(WHO, organisation, ids)
                .forEach(row -> Objects.requireNonNull(found.get(row.uuid(0))).takesPart(row.uuid(1)));
        return found;
    }

    private static Treatment treatment(Row row) {
        Treatment treatment = new Treatment(
                row.uuid(0),
                row.uuid(1),
                ZoneId.of(row.text(2)),
                new Treatment.Period(row.day(3), row.dayOrNull(4)),
                false);
        treatment.numberedTo(row.integer(5));
        return treatment;
    }

    /** When sessions that are here began. */
    Map<UUID, Instant> starts(UUID organisation, Collection<UUID> sessions) {
        return rows(
                        "select s.id, s.starts_at from rapport.session s where s.organisation_id = ?1"
                                + " and s.id = any (cast(?2 as uuid[]))",
                        organisation,
                        sessions)
                .stream()
                .collect(Collectors.toMap(row -> row.uuid(0), row -> row.instant(1)));
    }

    /** What else of the database a batch of rows needs, by a statement with two parameters. */
    List<Row> rows(String sql, UUID organisation, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Row.of(entities.createNativeQuery(sql)
                        .setParameter(1, organisation)
                        .setParameter(2, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .getResultList());
    }
}
