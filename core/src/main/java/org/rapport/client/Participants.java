package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.minor.AgeRules;
import org.rapport.client.minor.Guardians;
import org.rapport.shared.data.AskedOnce;
import org.rapport.shared.data.Row;

/**
 * Who takes part in a unit. For boundaries of other features, inside their transaction, and only for a unit whose
 * relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Participants {

    @Inject
    private EntityManager entities;

    @Inject
    private Guardians guardians;

    @Inject
    private AgeRules rules;

    /** The participants of this day, by position. */
    public List<ParticipantRef> of(UUID organisation, UUID unit, LocalDate today) {
        List<?> rows = entities.createNativeQuery("select a.person_id, a.position, a.role, p.born_on"
                        + " from rapport.participant a"
                        + " join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.person_id"
                        + " where a.organisation_id = ?1 and a.unit_id = ?2 and (a.ends_on is null or a.ends_on >= ?3)"
                        + " order by a.position, a.id")
                .setParameter(1, organisation)
                .setParameter(2, unit)
                .setParameter(3, today)
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new ParticipantRef(
                        row.uuid(0), row.integer(1), ParticipantRole.valueOf(row.text(2)), row.dayOrNull(3)))
                .toList();
    }

    /** Whether a participant is old enough on that day for the portal of the unit's practice. */
    public boolean mayUsePortal(UnitDay at, ParticipantRef participant) {
        return Adulthood.hasReached(
                rules.portalFrom(at.organisation(), at.practice()), participant.bornOn(), at.today());
    }

    /** Whether this person is guardian, on that day, of somebody who takes part in the unit then. */
    public boolean areGuardedBy(UnitDay at, UUID person) {
        List<ParticipantRef> present = of(at.organisation(), at.unit(), at.today());
        return guardians.holding(at).stream()
                .filter(guardian -> guardian.guardian().equals(person))
                .anyMatch(guardian -> present.stream()
                        .anyMatch(participant -> participant.personId().equals(guardian.child())));
    }

    /** The names of everybody who takes or took part in the unit, by person, in order of position. */
    @AskedOnce
    public Map<UUID, ParticipantName> names(UUID organisation, UUID unit) {
        List<?> rows = entities.createNativeQuery("select a.person_id, a.position, a.role, p.given_name, p.family_name"
                        + " from rapport.participant a"
                        + " join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.person_id"
                        + " where a.organisation_id = ?1 and a.unit_id = ?2 order by a.position, a.id")
                .setParameter(1, organisation)
                .setParameter(2, unit)
                .getResultList();
        Map<UUID, ParticipantName> names = new LinkedHashMap<>();
        for (Row row : Row.of(rows)) {
            ParticipantRole role = ParticipantRole.valueOf(row.text(2));
            names.put(row.uuid(0), new ParticipantName(row.uuid(0), row.integer(1), role, row.text(3), row.text(4)));
        }
        return Collections.unmodifiableMap(names);
    }
}
