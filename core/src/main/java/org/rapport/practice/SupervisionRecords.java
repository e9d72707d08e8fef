package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Supervision links in the database. */
@ApplicationScoped
class SupervisionRecords {

    private static final String ROWS = "select l.id, l.supervisor_id, s.display_name, l.supervisee_id, e.display_name,"
            + " l.starts_on, l.ends_on from rapport.supervision_link l"
            + " join rapport.member s on s.organisation_id = ?1 and s.id = l.supervisor_id"
            + " join rapport.member e on e.organisation_id = ?1 and e.id = l.supervisee_id"
            + " where l.organisation_id = ?1";

    @Inject
    private EntityManager entities;

    /** Waits until nobody else records supervision in the organisation, so that two at once make no circle. */
    void hold(UUID organisation) {
        entities.createNativeQuery("select organisation_id from rapport.organisation"
                        + " where organisation_id = ?1 for no key update")
                .setParameter(1, organisation)
                .getResultList();
    }

    void add(SupervisionLink link) {
        entities.persist(link);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<SupervisionLink> find(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select l from SupervisionLink l where l.key.organisation = :org and l.key.id = :id",
                        SupervisionLink.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** All links of the organisation that have not ended before this day. */
    List<SupervisionLink> since(UUID organisation, LocalDate day) {
        return entities.createQuery(
                        "select l from SupervisionLink l where l.key.organisation = :org"
                                + " and (l.period.ends is null or l.period.ends >= :day)",
                        SupervisionLink.class)
                .setParameter("org", organisation)
                .setParameter("day", day)
                .getResultList();
    }

    /** What runs ends on this day at the latest; what would begin later does not begin. */
    void endAllOf(RecordKey member, LocalDate lastDay) {
        since(member.organisation(), lastDay).stream()
                .filter(link -> link.concerns(member.id()))
                .forEach(link -> endOrRemove(link, lastDay));
    }

    private void endOrRemove(SupervisionLink link, LocalDate lastDay) {
        if (link.period().starts().isAfter(lastDay)) {
            entities.remove(link);
        } else {
            link.end(lastDay);
        }
    }

    /** All supervision of the organisation, newest first. */
    List<SupervisionRow> rows(UUID organisation) {
        return Row.of(entities.createNativeQuery(ROWS + " order by l.starts_on desc, s.display_name, e.display_name")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> new SupervisionRow(
                        row.uuid(0), row.uuid(1), row.text(2), row.uuid(3), row.text(4), row.day(5), row.dayOrNull(6)))
                .toList();
    }
}
