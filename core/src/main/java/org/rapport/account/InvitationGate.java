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

/** Links of invitations in the schema {@code gate}, through its functions. */
@ApplicationScoped
class InvitationGate {

    private static final String KIND = "INVITATION";

    @Inject
    private EntityManager entities;

    void issue(IssuedLink link, byte[] hash, UUID invitation, Instant at) {
        rows(
                "select gate.issue_link(?1, ?2, ?3, cast(null as uuid), ?4, ?5, ?6)",
                link.id(),
                hash,
                KIND,
                invitation,
                Timestamp.from(at),
                Timestamp.from(link.expiresAt()));
    }

    Optional<InvitationLink> with(byte[] hash, Instant now) {
        return rows(
                        "select organisation_id, subject_id, expires_at, used_at, revoked_at"
                                + " from gate.invitation_link_with(?1)",
                        hash)
                .stream()
                .map(row -> new InvitationLink(row.uuid(0), row.uuid(1), state(row, now)))
                .findFirst();
    }

    private static LinkState state(Row row, Instant now) {
        if (row.instantOrNull(3) != null) {
            return LinkState.USED;
        }
        if (row.instantOrNull(4) != null) {
            return LinkState.REVOKED;
        }
        return now.isBefore(row.instant(2)) ? LinkState.OPEN : LinkState.EXPIRED;
    }

    boolean use(byte[] hash, Instant at) {
        return rows("select gate.use_invitation_link(?1, ?2)", hash, Timestamp.from(at))
                .get(0)
                .truth(0);
    }

    void revoke(UUID invitation, Instant at) {
        rows("select gate.revoke_links(?1, ?2)", invitation, Timestamp.from(at));
    }

    private List<Row> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList());
    }
}
