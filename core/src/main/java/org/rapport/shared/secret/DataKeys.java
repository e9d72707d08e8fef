package org.rapport.shared.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The keys of persons and cases, wrapped by their organisation's key, which the master key wraps. A key is made when it
 * is first asked for; two transactions that make the same one at once end with one row.
 */
@ApplicationScoped
public class DataKeys {

    private static final int KEY_BYTES = 32;

    @Inject
    private EntityManager entities;

    @Inject
    private MasterKey master;

    @Inject
    private Clock clock;

    /** The key of a subject, made on first use. */
    byte[] of(UUID organisation, UUID subject) throws GeneralSecurityException {
        byte[] wrapping = organisationKey(organisation);
        byte[] context = ("subject " + subject).getBytes(StandardCharsets.UTF_8);
        List<?> found = entities.createNativeQuery(
                        "select wrapped_key from rapport.data_key" + " where organisation_id = ?1 and subject_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, subject)
                .getResultList();
        if (!found.isEmpty()) {
            return new AesGcmJce(wrapping).decrypt((byte[]) found.get(0), context);
        }
        entities.createNativeQuery("insert into rapport.data_key (organisation_id, subject_id, wrapped_key, created_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, organisation)
                .setParameter(2, subject)
                .setParameter(3, new AesGcmJce(wrapping).encrypt(Random.randBytes(KEY_BYTES), context))
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        return of(organisation, subject);
    }

    /** Destroys the key of a subject. */
    void forget(UUID organisation, UUID subject) {
        entities.createNativeQuery("delete from rapport.data_key where organisation_id = ?1 and subject_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, subject)
                .executeUpdate();
    }

    private byte[] organisationKey(UUID organisation) throws GeneralSecurityException {
        byte[] context = ("organisation " + organisation).getBytes(StandardCharsets.UTF_8);
        List<?> found = entities.createNativeQuery(
                        "select wrapped_key from rapport.organisation_key where organisation_id = ?1")
                .setParameter(1, organisation)
                .getResultList();
        if (!found.isEmpty()) {
            return new AesGcmJce(master.bytes()).decrypt((byte[]) found.get(0), context);
        }
        entities.createNativeQuery("insert into rapport.organisation_key (organisation_id, wrapped_key, created_at)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, organisation)
                .setParameter(2, new AesGcmJce(master.bytes()).encrypt(Random.randBytes(KEY_BYTES), context))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        return organisationKey(organisation);
    }
}
