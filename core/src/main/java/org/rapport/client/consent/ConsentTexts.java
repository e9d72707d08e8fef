package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;

/**
 * The texts of an organisation. A changed text is a new version; versions are never changed. For boundaries of other
 * features, inside their transaction: this class asks nobody for permission.
 */
@ApplicationScoped
public class ConsentTexts {

    /** The most characters of a text. */
    public static final int LONGEST = 4000;

    static final String NEWEST =
            "select distinct on (t.purpose) t.purpose, t.number, t.words_en, t.words_de, t.origin, t.id"
                    + " from rapport.consent_text t where t.organisation_id = ?1 order by t.purpose, t.number desc";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The text of each purpose people are asked with today. */
    public Map<ConsentPurpose, ConsentText> current(UUID organisation) {
        Map<ConsentPurpose, ConsentText> texts = new EnumMap<>(ConsentPurpose.class);
        ConsentPurpose.inOrder().forEach(purpose -> texts.put(purpose, DefaultTexts.of(purpose)));
        rows(organisation).forEach(row -> texts.put(ConsentPurpose.valueOf(row.text(0)), text(row)));
        return texts;
    }

    /** The id of a version that is current, written down if it was not yet; {@code TEXT_CHANGED} for an earlier one. */
    UUID keep(UUID organisation, ConsentPurpose purpose, int number) {
        for (Row row : rows(organisation)) {
            if (row.text(0).equals(purpose.name())) {
                return requireNewest(row, number);
            }
        }
        if (number != 1) {
            throw new DomainException(ConsentError.TEXT_CHANGED);
        }
        add(organisation, DefaultTexts.of(purpose), null);
        return rows(organisation).stream()
                .filter(row -> row.text(0).equals(purpose.name()))
                .map(row -> requireNewest(row, number))
                .findFirst()
                .orElseThrow();
    }

    private static UUID requireNewest(Row row, int number) {
        if (row.integer(1) != number) {
            throw new DomainException(ConsentError.TEXT_CHANGED);
        }
        return row.uuid(5);
    }

    /** Takes a new version by a member who saw the one before; {@code CHANGED_MEANWHILE} when there is a newer one. */
    public void write(UUID organisation, ConsentText text, UUID member) {
        keepSeen(organisation, text);
        add(
                organisation,
                new ConsentText(text.purpose(), text.number() + 1, text.english(), text.german(), false),
                member);
    }

    private void keepSeen(UUID organisation, ConsentText text) {
        try {
            keep(organisation, text.purpose(), text.number());
        } catch (DomainException changed) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    private void add(UUID organisation, ConsentText text, @Nullable UUID member) {
        int made = entities.createNativeQuery("insert into rapport.consent_text (organisation_id, id, purpose, number,"
                        + " words_en, words_de, origin, written_at, written_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as uuid))"
                        + " on conflict (organisation_id, purpose, number) do nothing")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, text.purpose().name())
                .setParameter(4, text.number())
                .setParameter(5, text.english())
                .setParameter(6, text.german())
                .setParameter(7, text.comesAlong() ? "DEFAULT" : "OWN")
                .setParameter(8, Timestamp.from(clock.instant()))
                .setParameter(9, member == null ? null : member.toString())
                .executeUpdate();
        if (made == 0 && member != null) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    private List<Row> rows(UUID organisation) {
        return Row.of(
                entities.createNativeQuery(NEWEST).setParameter(1, organisation).getResultList());
    }

    private static ConsentText text(Row row) {
        return new ConsentText(
                ConsentPurpose.valueOf(row.text(0)),
                row.integer(1),
                row.text(2),
                row.text(3),
                row.text(4).equals("DEFAULT"));
    }
}
