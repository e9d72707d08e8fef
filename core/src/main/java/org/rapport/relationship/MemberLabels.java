package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;

/** What members of the organisation are called on its pages. For boundaries, inside their transaction. */
@ApplicationScoped
public class MemberLabels {

    static final String NAMES = "select m.id, m.display_name from rapport.member m"
            + " where m.organisation_id = ?1 and m.id = any(cast(?2 as uuid[]))";

    @Inject
    private EntityManager entities;

    /** Their names by id; ids of nobody are left out. */
    public Map<UUID, String> of(UUID organisation, Collection<UUID> members) {
        Map<UUID, String> names = new HashMap<>();
        List<?> rows = entities.createNativeQuery(NAMES)
                .setParameter(1, organisation)
                .setParameter(2, members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Row.of(rows).forEach(row -> names.put(row.uuid(0), row.text(1)));
        return names;
    }
}
