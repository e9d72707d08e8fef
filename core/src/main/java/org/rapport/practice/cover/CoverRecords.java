package org.rapport.practice.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Cover in the database. */
@ApplicationScoped
class CoverRecords {

    /** Whoever left or may not see clients any more covers nobody. */
    private static final String STANDS = "(y.left_at is null and exists (select 1 from rapport.member_role r"
            + " where r.organisation_id = ?1 and r.member_id = c.covering_id and r.practice_id = c.practice_id"
            + " and r.role in ('THERAPIST', 'SUPERVISOR')))";

    private static final String ROWS = "select c.id, c.covered_id, d.display_name, c.covering_id, y.display_name,"
            + " c.starts_on, c.ends_on, not " + STANDS + ", c.practice_id from rapport.cover c"
            + " join rapport.member d on d.organisation_id = ?1 and d.id = c.covered_id"
            + " join rapport.member y on y.organisation_id = ?1 and y.id = c.covering_id"
            + " where c.organisation_id = ?1 and c.ends_on >= ?2 order by c.starts_on, d.display_name";

    private static final String ON = "select c.covering_id from rapport.cover c"
            + " join rapport.member y on y.organisation_id = ?1 and y.id = c.covering_id"
            + " where c.organisation_id = ?1 and c.ends_on >= ?2 and c.starts_on <= ?2 and c.covered_id = ?3"
            + " and " + STANDS;

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    RecordKey nextKey(UUID organisation) {
        return new RecordKey(organisation, ids.next());
    }

    /** Adds it; two at once for the same day end with one. */
    void add(Cover cover) {
        try {
            entities.persist(cover);
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("cover_one_a_day")) {
                throw new DomainException(CoverError.COVER_OVERLAPS);
            }
            throw e;
        }
    }

    Optional<Cover> find(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select c from Cover c where c.key.organisation = :org and c.key.id = :id", Cover.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void remove(Cover cover) {
        entities.remove(cover);
        entities.flush();
    }

    /** A row with the practice it belongs to. */
    record Placed(UUID practice, CoverRow row) {}

    /** What has not ended before this day, by its first day. */
    List<Placed> since(UUID organisation, LocalDate day) {
        return Row.of(entities.createNativeQuery(ROWS)
                        .setParameter(1, organisation)
                        .setParameter(2, day)
                        .getResultList())
                .stream()
                .map(row -> new Placed(
                        row.uuid(8),
                        new CoverRow(
                                row.uuid(0),
                                row.uuid(1),
                                row.text(2),
                                row.uuid(3),
                                row.text(4),
                                row.day(5),
                                row.day(6),
                                row.truth(7))))
                .toList();
    }

    Optional<UUID> on(UUID organisation, LocalDate day, UUID covered) {
        return Row.of(entities.createNativeQuery(ON)
                        .setParameter(1, organisation)
                        .setParameter(2, day)
                        .setParameter(3, covered)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }
}
