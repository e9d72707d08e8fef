package org.rapport.signal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.Sealing;
import org.rapport.measure.instrument.Structures;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.RepairStatus;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.LocalText;

/** Shows the signals of an own relationship that may be seen, and works them out anew for jobs. */
@Boundary
public class Signals {

    @Inject
    private EntityManager entities;

    @Inject
    private RelationshipAccess access;

    @Inject
    private SignalRules rules;

    @Inject
    private Structures structures;

    @Inject
    private Journal journal;

    /** The signals, newest first, without those whose answers are still closed to the therapist. */
    @Permits(Who.THERAPIST)
    public List<SignalView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<?> rows = entities.createNativeQuery("select g.id, g.kind, g.response_id, g.session_id,"
                        + " coalesce(s.number, 0), g.respondent_kind, g.respondent_id, g.before_value, g.value,"
                        + " g.drop_value, g.threshold, p.spread_between, g.rule_version, coalesce(p.number, 0),"
                        + " coalesce(p.provenance, 'DESIGN'), g.repair, g.attached_to is not null, g.raised_at,"
                        + " g.asks, g.item_falls, r.structure_id"
                        + " from rapport.signal g"
                        + " join rapport.response r on r.organisation_id = ?1 and r.id = g.response_id"
                        + " left join rapport.session s on s.organisation_id = ?1 and s.id = g.session_id"
                        + " left join rapport.signal_parameters p on p.organisation_id = ?1 and p.id = g.parameters_id"
                        + " where g.organisation_id = ?1 and g.relationship_id = ?2 and" + Sealing.OPENED
                        + " order by r.answered_at desc, g.id")
                .setParameter(1, relationship.organisation())
                .setParameter(2, relationship.id())
                .getResultList();
        Labels labels = new Labels(structures, relationship.organisation());
        List<SignalView> views =
                Row.of(rows).stream().map(row -> view(row, labels)).toList();
        journal.read(
                SignalAction.SIGNALS_READ,
                relationshipId,
                views.stream().map(SignalView::id).toList());
        return views;
    }

    /** Works the signals of a relationship out anew from the raw scores. The result is the same as step by step. */
    @Permits(Who.JOB)
    public void recompute(UUID relationshipId) {
        RelationshipRef relationship = access.requireForJob(relationshipId);
        rules.compute(relationship.organisation(), relationship.id());
        journal.changed(SignalAction.SIGNALS_COMPUTED, relationshipId);
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

    /** What items are about, as the structures their forms were answered with name them. */
    private record Labels(Structures structures, UUID organisation) {

        List<FallenItem> fallen(UUID structure, String stored) {
            if (stored.isEmpty()) {
                return List.of();
            }
            Instrument instrument = structures.get(organisation, structure);
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
