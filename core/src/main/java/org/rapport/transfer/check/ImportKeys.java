package org.rapport.transfer.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;
import org.rapport.transfer.file.ImportKind;

/** What was brought before, by the ids of the other system. */
@ApplicationScoped
class ImportKeys {

    @Inject
    private EntityManager entities;

    /** What a row became, and what it said. */
    record Known(UUID subject, UUID relationship, byte[] fingerprint) {}

    /** Those of these ids that were brought before. */
    Map<String, Known> known(UUID organisation, ImportKind kind, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        if (!ids.isEmpty()) {
            Row.of(entities.createNativeQuery("select k.external_id, k.subject_id, k.relationship_id, k.fingerprint"
                                    + " from rapport.import_key k where k.organisation_id = ?1 and k.kind = ?2"
                                    + " and k.external_id = any (cast(?3 as text[]))")
                            .setParameter(1, organisation)
                            .setParameter(2, kind.name())
                            .setParameter(3, texts(ids))
                            .getResultList())
                    .forEach(row -> known.put(
                            row.text(0),
                            new Known(row.uuid(1), row.uuid(2), row.bytes(3).orElse(new byte[0]))));
        }
        return known;
    }

    private static String texts(Collection<String> ids) {
        return ids.stream()
                .map(id -> '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
