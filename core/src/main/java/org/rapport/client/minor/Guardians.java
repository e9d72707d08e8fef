package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitDay;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.AskedOnce;
import org.rapport.shared.data.Row;

/**
 * Who is guardian of the children of a unit. For boundaries of other features, inside their transaction, and only for a unit
 * whose relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Guardians {

    @Inject
    private EntityManager entities;

    /** Everybody who is, was or will be a guardian in the unit, in the order they were recorded. */
    @AskedOnce
    public List<GuardianOf> of(UUID organisation, UUID unit) {
        return entities.createQuery(
                        "select g from Guardianship g where g.key.organisation = :org and g.unit = :unit"
                                + " order by g.recordedAt, g.key.id",
                        Guardianship.class)
                .setParameter("org", organisation)
                .setParameter("unit", unit)
                .getResultStream()
                .map(Guardianship::facts)
                .toList();
    }

    /** The guardianships that hold on the day. */
    public List<GuardianOf> holding(UnitDay at) {
        return of(at.organisation(), at.unit()).stream()
                .filter(guardian -> guardian.holdsOn(at.today()))
                .toList();
    }

    /** The names of everybody who is or was a guardian in the unit, whether they take part in it or not. */
    @AskedOnce
    public Map<UUID, String> names(UUID organisation, UUID unit) {
        List<?> rows = entities.createNativeQuery("select distinct p.id, p.given_name, p.family_name"
                        + " from rapport.guardianship g"
                        + " join rapport.person p on p.organisation_id = g.organisation_id and p.id = g.guardian_id"
                        + " where g.organisation_id = ?1 and g.unit_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, unit)
                .getResultList();
        Map<UUID, String> names = new HashMap<>();
        Row.of(rows).forEach(row -> names.put(row.uuid(0), row.text(1) + " " + row.text(2)));
        return names;
    }

    /** Ends a guardianship of the unit with this day, or at once when there is none. Gives what it was. */
    public GuardianOf end(UnitDay at, UUID guardianship, @Nullable LocalDate lastDay, Instant now) {
        Guardianship found = find(at, guardianship).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (found.facts().overOn(at.today())) {
            throw new DomainException(MinorError.GUARDIANSHIP_OVER);
        }
        if (lastDay == null) {
            found.close(now);
        } else {
            found.endOn(lastDay);
        }
        entities.flush();
        return found.facts();
    }

    private Optional<Guardianship> find(UnitDay at, UUID id) {
        return entities.createQuery(
                        "select g from Guardianship g where g.key.organisation = :org and g.key.id = :id",
                        Guardianship.class)
                .setParameter("org", at.organisation())
                .setParameter("id", id)
                .getResultStream()
                .filter(guardianship -> guardianship.isOf(at.unit()))
                .findFirst();
    }

    void add(Guardianship guardianship) {
        entities.persist(guardianship);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("guardianship_once")) {
                throw new DomainException(MinorError.GUARDIANSHIP_OVERLAPS);
            }
            throw e;
        }
    }
}
