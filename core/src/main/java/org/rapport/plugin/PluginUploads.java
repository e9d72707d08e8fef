package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Archives somebody looks at before they are installed: one for each administrator, gone after a day. */
@ApplicationScoped
class PluginUploads {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    UUID keep(Actor who, byte[] archive) {
        Instant now = clock.instant();
        entities.createNativeQuery("delete from rapport.plugin_upload where organisation_id = ?1 and uploaded_by = ?2")
                .setParameter(1, who.organisation())
                .setParameter(2, who.id())
                .executeUpdate();
        UUID id = ids.untimed();
        entities.createNativeQuery("insert into rapport.plugin_upload (organisation_id, id, uploaded_by, uploaded_at,"
                        + " archive) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, who.organisation())
                .setParameter(2, id)
                .setParameter(3, who.id())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, archive)
                .executeUpdate();
        return id;
    }

    /** What was sent by this administrator not longer than a day ago; {@code NOT_FOUND} otherwise. */
    byte[] get(Actor who, UUID upload) {
        return Row.of(entities.createNativeQuery("select u.archive from rapport.plugin_upload u"
                                + " where u.organisation_id = ?1 and u.id = ?2 and u.uploaded_by = ?3"
                                + " and u.uploaded_at > ?4")
                        .setParameter(1, who.organisation())
                        .setParameter(2, upload)
                        .setParameter(3, who.id())
                        .setParameter(4, Timestamp.from(clock.instant().minus(KEPT)))
                        .getResultList())
                .stream()
                .findFirst()
                .flatMap(row -> row.bytes(0))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    void drop(Actor who, UUID upload) {
        int dropped = entities.createNativeQuery("delete from rapport.plugin_upload"
                        + " where organisation_id = ?1 and id = ?2 and uploaded_by = ?3")
                .setParameter(1, who.organisation())
                .setParameter(2, upload)
                .setParameter(3, who.id())
                .executeUpdate();
        if (dropped == 0) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
