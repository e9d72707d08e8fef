package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.NameKeys;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Finds persons among those of the current therapist's own units. */
@ApplicationScoped
class KnownPersons {

    private static final String OF_THERAPIST = " from rapport.person p where p.organisation_id = ?1"
            + " and exists (select 1 from rapport.relationship_therapist t"
            + " join rapport.relationship r on r.organisation_id = t.organisation_id and r.id = t.relationship_id"
            + " join rapport.participant a on a.organisation_id = r.organisation_id and a.unit_id = r.unit_id"
            + " where t.organisation_id = ?1 and t.member_id = ?2 and a.person_id = p.id"
            + " and (t.ends_on is null or t.ends_on >= current_date))";

    static final String SEARCH = "select p.id, p.given_name, p.family_name, p.born_on" + OF_THERAPIST
            + " and ((p.sort_key >= ?3 and p.sort_key < ?4) or (p.given_key >= ?3 and p.given_key < ?4))"
            + " order by p.sort_key, p.id limit ?5";

    static final String COUNT = "select count(*)" + OF_THERAPIST + " and p.id = any(cast(?3 as uuid[]))";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** At most this many whose family or given name starts with the prefix, in order of family name. */
    List<KnownPerson> search(String prefix, int most) {
        Actor therapist = actor.get();
        String key = NameKeys.fold(prefix);
        List<?> rows = entities.createNativeQuery(SEARCH)
                .setParameter(1, therapist.organisation())
                .setParameter(2, therapist.id())
                .setParameter(3, key)
                .setParameter(4, NameKeys.after(key))
                .setParameter(5, most)
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new KnownPerson(row.uuid(0), row.text(1), row.text(2), row.dayOrNull(3)))
                .toList();
    }

    /** Whether all of these are persons of the therapist's own units. */
    boolean knows(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return true;
        }
        Actor therapist = actor.get();
        Number known = (Number) entities.createNativeQuery(COUNT)
                .setParameter(1, therapist.organisation())
                .setParameter(2, therapist.id())
                .setParameter(3, persons.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getSingleResult();
        return known.longValue() == persons.stream().distinct().count();
    }
}
