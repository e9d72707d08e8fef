package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * The secrets policies of couples and families; a new one takes the place of the former, to which nobody's yes carries over.
 * For boundaries of other features, inside their transaction: this class asks nobody for permission.
 */
@ApplicationScoped
public class SecretsPolicies {

    static final String NEWEST = "select p.id, p.number, p.kind, p.client, p.words from rapport.secrets_policy p"
            + " where p.organisation_id = ?1 and p.relationship_id = ?2 order by p.number desc limit 1";

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The one in use, if any was chosen. */
    public Optional<SecretsPolicy> current(UUID organisation, UUID relationship) {
        return rows(organisation, relationship).stream()
                .map(row -> new SecretsPolicy(
                        row.integer(1),
                        SecretsPolicy.Kind.valueOf(row.text(2)),
                        SecretsPolicy.ClientIs.valueOf(row.text(3)),
                        row.bytes(4)
                                .map(bytes -> vault.open(organisation, relationship, bytes))
                                .orElse("")))
                .findFirst();
    }

    /** The same as a text people are asked with, in both languages. */
    public Optional<ConsentText> text(UUID organisation, UUID relationship) {
        return current(organisation, relationship)
                .map(policy -> new ConsentText(
                        ConsentPurpose.SECRETS_POLICY,
                        policy.number(),
                        DefaultTexts.english(policy),
                        DefaultTexts.german(policy),
                        false));
    }

    /** The id of the policy in use when it is of this version; {@code TEXT_CHANGED} otherwise. */
    UUID keep(ConsentScope scope, int number) {
        return rows(scope.at().organisation(), scope.relationship()).stream()
                .filter(row -> row.integer(1) == number)
                .map(row -> row.uuid(0))
                .findFirst()
                .orElseThrow(() -> new DomainException(ConsentError.TEXT_CHANGED));
    }

    /** Takes a new one that follows the version the caller saw (0 for none); {@code CHANGED_MEANWHILE} otherwise. */
    public void choose(UUID organisation, UUID relationship, SecretsPolicy chosen) {
        int before =
                current(organisation, relationship).map(SecretsPolicy::number).orElse(0);
        if (before != chosen.number() - 1) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
        int made = entities.createNativeQuery(
                        "insert into rapport.secrets_policy (organisation_id, id, relationship_id,"
                                + " number, kind, client, words, recorded_at, recorded_by)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as bytea), ?8, ?9)"
                                + " on conflict (organisation_id, relationship_id, number) do nothing")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, relationship)
                .setParameter(4, chosen.number())
                .setParameter(5, chosen.kind().name())
                .setParameter(6, chosen.client().name())
                .setParameter(
                        7, chosen.words().isEmpty() ? null : vault.seal(organisation, relationship, chosen.words()))
                .setParameter(8, Timestamp.from(clock.instant()))
                .setParameter(9, actor.get().id())
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    private List<Row> rows(UUID organisation, UUID relationship) {
        return Row.of(entities.createNativeQuery(NEWEST)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList());
    }
}
