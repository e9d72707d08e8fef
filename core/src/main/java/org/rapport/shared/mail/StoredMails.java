package org.rapport.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/** Mails in the database: sealed while they wait, without content afterwards. */
@ApplicationScoped
class StoredMails {

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    UUID add(UUID organisation, MailOrder order) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into rapport.mail"
                        + " (organisation_id, id, kind, subject_id, content, put_at, last_moment)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, organisation)
                .setParameter(2, id)
                .setParameter(3, order.kind())
                .setParameter(4, order.subject())
                .setParameter(
                        5,
                        vault.seal(
                                organisation,
                                order.subject(),
                                MailContent.of(order).written()))
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, Timestamp.from(order.lastMoment()))
                .executeUpdate();
        return id;
    }

    /** A mail that still has to be sent. */
    Optional<WaitingMail> waiting(UUID organisation, UUID id) {
        return Row.of(entities.createNativeQuery("select kind, subject_id, content, put_at, last_moment"
                                + " from rapport.mail where organisation_id = ?1 and id = ?2 and outcome is null")
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .map(row -> new WaitingMail(
                        id,
                        row.text(0),
                        MailContent.read(vault.open(
                                organisation, row.uuid(1), row.bytes(2).orElseThrow())),
                        row.instant(3),
                        row.instant(4)))
                .findFirst();
    }

    /** How it ended; the first word counts, and the content is gone. */
    void end(UUID organisation, UUID id, MailState outcome) {
        entities.createNativeQuery("update rapport.mail set outcome = ?3, ended_at = ?4, content = null"
                        + " where organisation_id = ?1 and id = ?2 and outcome is null")
                .setParameter(1, organisation)
                .setParameter(2, id)
                .setParameter(3, outcome.name())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** None of those about this that still wait goes. */
    void recallAbout(UUID organisation, UUID subject) {
        entities.createNativeQuery("update rapport.mail set outcome = 'RECALLED', ended_at = ?3, content = null"
                        + " where organisation_id = ?1 and subject_id = ?2 and outcome is null")
                .setParameter(1, organisation)
                .setParameter(2, subject)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    Map<UUID, MailState> states(UUID organisation, Collection<UUID> mails) {
        Map<UUID, MailState> states = new HashMap<>();
        if (!mails.isEmpty()) {
            String array = mails.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            Row.of(entities.createNativeQuery("select id, coalesce(outcome, 'WAITING') from rapport.mail"
                                    + " where organisation_id = ?1 and id = any (cast(?2 as uuid[]))")
                            .setParameter(1, organisation)
                            .setParameter(2, array)
                            .getResultList())
                    .forEach(row -> states.put(row.uuid(0), MailState.valueOf(row.text(1))));
        }
        return states;
    }
}
