package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Display names of members of the actor's organisation, for boundaries of higher features, in their transaction. */
@ApplicationScoped
public class MemberNames {

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** The names that are known; other ids are left out. */
    public Map<UUID, String> of(Collection<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        String array = members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, String> names = new HashMap<>();
        Row.of(entities.createNativeQuery("select id, display_name from rapport.member"
                                + " where organisation_id = ?1 and id = any (cast(?2 as uuid[]))")
                        .setParameter(1, actor.get().organisation())
                        .setParameter(2, array)
                        .getResultList())
                .forEach(row -> names.put(row.uuid(0), row.text(1)));
        return names;
    }
}
