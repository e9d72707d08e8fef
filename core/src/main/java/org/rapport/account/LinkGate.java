package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.data.Row;

/** Links in the schema {@code gate}, through its functions: its tables cannot be read. */
@ApplicationScoped
class LinkGate {

    @Inject
    private EntityManager entities;

    void issue(UUID id, byte[] hash, IssueLink command, Instant at) {
        rows(
                "select gate.issue_link(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                id,
                hash,
                command.kind().name(),
                command.person(),
                command.subject(),
                Timestamp.from(at),
                Timestamp.from(command.expiresAt()));
    }

    Optional<StoredLink> with(byte[] hash) {
        return rows("select " + StoredLink.COLUMNS + " from gate.link_with(?1)", hash).stream()
                .map(StoredLink::of)
                .findFirst();
    }

    /** Uses up a link of the transaction's organisation; false when it was used or revoked before. */
    boolean use(UUID link, Instant at) {
        return rows("select gate.use_link(?1, ?2)", link, Timestamp.from(at))
                .get(0)
                .truth(0);
    }

    void revoke(UUID subject, Instant at) {
        rows("select gate.revoke_links(?1, ?2)", subject, Timestamp.from(at));
    }

    boolean isEmpty() {
        return rows("select gate.is_empty()").get(0).truth(0);
    }

    /** False when there is an organisation already. */
    boolean issueForFirstAdministrator(IssuedLink link, byte[] hash, Instant at) {
        return rows(
                        "select gate.issue_first_administrator_link(?1, ?2, ?3, ?4)",
                        link.id(),
                        hash,
                        Timestamp.from(at),
                        Timestamp.from(link.expiresAt()))
                .get(0)
                .truth(0);
    }

    /** False when it was used, is past its time, or there is an organisation already. */
    boolean useForFirstAdministrator(byte[] hash, Instant at) {
        return rows("select gate.use_first_administrator_link(?1, ?2)", hash, Timestamp.from(at))
                .get(0)
                .truth(0);
    }

    private List<Row> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList());
    }
}
