package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.Row;

/**
 * The rules an organisation configured and which practice goes by which. For boundaries of this and of other features,
 * inside their transaction: this class asks nobody for permission.
 */
@ApplicationScoped
public class AgeRules {

    private static final String COLUMNS = "select j.id, j.jurisdiction, j.age_self_consent, j.assent_from, j.who_signs,"
            + " j.parent_access, j.source, j.provenance, j.version, j.changed_at, j.changed_by"
            + " from rapport.jurisdiction_rule j";

    @Inject
    private EntityManager entities;

    /** The rule a practice goes by, if any. */
    public Optional<AgeRule> of(UUID organisation, UUID practice) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " join rapport.practice_jurisdiction c"
                        + " on c.organisation_id = j.organisation_id and c.rule_id = j.id"
                        + " where c.organisation_id = ?1 and c.practice_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, practice)
                .getResultList();
        return Row.of(rows).stream().map(AgeRules::rule).findFirst();
    }

    /** From which age people may use the portal of a practice: of age, or old enough under its rule. */
    public int portalFrom(UUID organisation, UUID practice) {
        return of(organisation, practice).map(AgeRule::ageSelfConsent).orElse(Adulthood.YEARS);
    }

    /** All rules, by jurisdiction. */
    List<RuleRow> all(UUID organisation) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where j.organisation_id = ?1 order by j.jurisdiction_key")
                .setParameter(1, organisation)
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new RuleRow(rule(row), row.large(8), row.instant(9), row.uuid(10)))
                .toList();
    }

    /** The rule of each practice that goes by one. */
    public Map<UUID, AgeRule> byPractice(UUID organisation) {
        Map<UUID, AgeRule> rules = new HashMap<>();
        all(organisation).forEach(row -> rules.put(row.rule().id(), row.rule()));
        Map<UUID, AgeRule> chosen = new HashMap<>();
        Row.of(entities.createNativeQuery("select c.practice_id, c.rule_id from rapport.practice_jurisdiction c"
                                + " where c.organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .forEach(row -> chosen.put(row.uuid(0), rules.get(row.uuid(1))));
        return chosen;
    }

    Optional<JurisdictionRule> find(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select r from JurisdictionRule r where r.key.organisation = :org and r.key.id = :id",
                        JurisdictionRule.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void add(JurisdictionRule rule) {
        entities.persist(rule);
    }

    /** Sends what changed; a second rule of the same name that slipped past the check is named as such. */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("jurisdiction_once")) {
                throw new DomainException(MinorError.JURISDICTION_TWICE, Map.of("field", "jurisdiction"));
            }
            throw e;
        }
    }

    /** From now on the practice goes by this rule, or by none. */
    void choose(UUID organisation, UUID practice, @Nullable Choice choice) {
        if (choice == null) {
            entities.createNativeQuery("delete from rapport.practice_jurisdiction c"
                            + " where c.organisation_id = ?1 and c.practice_id = ?2")
                    .setParameter(1, organisation)
                    .setParameter(2, practice)
                    .executeUpdate();
            return;
        }
        entities.createNativeQuery("insert into rapport.practice_jurisdiction"
                        + " (organisation_id, practice_id, rule_id, chosen_at, chosen_by) values (?1, ?2, ?3, ?4, ?5)"
                        + " on conflict (organisation_id, practice_id) do update set rule_id = excluded.rule_id,"
                        + " chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by")
                .setParameter(1, organisation)
                .setParameter(2, practice)
                .setParameter(3, choice.rule())
                .setParameter(4, Timestamp.from(choice.at()))
                .setParameter(5, choice.by())
                .executeUpdate();
    }

    /** Which rule was chosen, when and by whom. */
    record Choice(UUID rule, Instant at, UUID by) {}

    private static AgeRule rule(Row row) {
        return new AgeRule(
                row.uuid(0),
                row.text(1),
                row.integer(2),
                row.textOrNull(3) == null ? null : row.integer(3),
                WhoSigns.valueOf(row.text(4)),
                ParentAccess.valueOf(row.text(5)),
                row.text(6),
                RuleProvenance.valueOf(row.text(7)));
    }
}
