package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.Sealing;
import org.rapport.measure.instrument.Structures;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.RepairStatus;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.LocalText;

/**
 * Signals as views. For boundaries, inside their transaction, and only about relationships they were allowed to open:
 * this class asks nobody for permission. What is still closed to the therapist is not in it.
 */
@ApplicationScoped
public class SignalReading {

    private static final String SELECT = "select g.id, g.kind, g.response_id, g.session_id,"
            + " coalesce(s.number, 0), g.respondent_kind, g.respondent_id, g.before_value, g.value,"
            + " g.drop_value, g.threshold, p.spread_between, g.rule_version, coalesce(p.number, 0),"
            + " coalesce(p.provenance, 'DESIGN'), g.repair, g.attached_to is not null, g.raised_at,"
            + " g.asks, g.item_falls, r.structure_id"
            + " from rapport.signal g"
            + " join rapport.response r on r.organisation_id = ?1 and r.id = g.response_id"
            + " left join rapport.session s on s.organisation_id = ?1 and s.id = g.session_id"
            + " left join rapport.signal_parameters p on p.organisation_id = ?1 and p.id = g.parameters_id"
            + " where g.organisation_id = ?1 and ";
    private static final String NEWEST_FIRST = " order by r.answered_at desc, g.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    /** The signals of a relationship, newest first. */
    List<SignalView> of(RelationshipRef relationship) {
        return views(
                relationship.organisation(),
                entities.createNativeQuery(SELECT + "g.relationship_id = ?2 and" + Sealing.OPENED + NEWEST_FIRST)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList());
    }

    /** Those of these signals that may be seen, newest first. */
    public List<SignalView> of(UUID organisation, Collection<UUID> signals) {
        if (signals.isEmpty()) {
            return List.of();
        }
        return views(
                organisation,
                entities.createNativeQuery(
                                SELECT + "g.id = any (cast(?2 as uuid[])) and" + Sealing.OPENED + NEWEST_FIRST)
                        .setParameter(1, organisation)
                        .setParameter(
                                2, signals.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .getResultList());
    }

    private List<SignalView> views(UUID organisation, List<?> rows) {
        Labels labels = new Labels(structures, organisation, new HashMap<>());
        return Row.of(rows).stream().map(row -> view(row, labels)).toList();
    }

    private static SignalView view(Row row, Labels labels) {
        String repair = row.text(15);
        return new SignalView(
                row.uuid(0),
                SignalKind.valueOf(row.text(1)),
                row.uuid(2),
                row.uuidOrNull(3),
                row.integer(4),
                RespondentKind.valueOf(row.text(5)),
                row.uuid(6),
                row.decimalOrNull(7),
                row.decimalOrNull(8),
                row.decimalOrNull(9),
                row.decimalOrNull(10),
                row.decimalOrNull(11),
                row.text(12),
                row.integer(13),
                row.text(14),
                "NOT_APPLICABLE".equals(repair) ? null : RepairStatus.valueOf(repair),
                row.truth(16),
                row.truth(18),
                labels.fallen(row.uuid(20), row.text(19)),
                row.instant(17));
    }

    /** What items are about, as the structures their forms were answered with name them; each is read once. */
    private record Labels(Structures structures, UUID organisation, Map<UUID, Instrument> known) {

        List<FallenItem> fallen(UUID structure, String stored) {
            if (stored.isEmpty()) {
                return List.of();
            }
            Instrument instrument = known.computeIfAbsent(structure, id -> structures.get(organisation, id));
            return ItemFallText.read(stored).stream()
                    .map(fall -> new FallenItem(label(instrument, fall.itemId()), fall.steps()))
                    .toList();
        }

        private static LocalText label(Instrument instrument, String item) {
            return instrument
                    .item(item)
                    .map(Item::label)
                    .filter(label -> !label.in("en").isEmpty())
                    .orElseGet(() -> LocalText.of("en", item));
        }
    }
}
