package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.CheckSkipped;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.measure.instrument.Structures;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.DropRule;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/**
 * Works out the signals of a relationship whenever a form came in, in the same transaction. The drop rule applies to a
 * primary scale on which higher is better and for which a spread between clients is known; a symptom scale is never
 * judged by it.
 */
@ApplicationScoped
class SignalRules {

    private static final String TENSION = "tension";

    @Inject
    private CourseReading reading;

    @Inject
    private Structures structures;

    @Inject
    private Parameters parameters;

    @Inject
    private SignalStore store;

    @Inject
    private Told told;

    /** Tells others what changed: the ledger, and whoever listens. */
    @ApplicationScoped
    static class Told {

        @Inject
        private SignalNotes notes;

        @Inject
        private Event<SignalsChanged> changed;

        @Inject
        private CurrentActor actor;

        UUID organisation() {
            return actor.get().organisation();
        }

        void changed(UUID relationship) {
            notes.tellVisible(organisation(), relationship);
            changed.fire(new SignalsChanged(relationship));
        }
    }

    void answered(@Observes ResponseSubmitted event) {
        compute(told.organisation(), event.relationship());
    }

    void skipped(@Observes CheckSkipped event) {
        told.changed(event.relationship());
    }

    /** Works out all signals of a relationship from what was answered. */
    void compute(UUID organisation, UUID relationship) {
        for (Row row : reading.respondents(organisation, relationship)) {
            Instrument instrument = structures.get(organisation, row.uuid(3));
            instrument
                    .primaryScale()
                    .ifPresent(scale -> spread(instrument, scale).ifPresent(own -> {
                        SignalStore.Owner owner = new SignalStore.Owner(
                                organisation, relationship, row.text(0), row.uuid(1), row.text(2), scale.id());
                        judge(owner, own);
                        reported(owner, instrument);
                    }));
        }
        told.changed(relationship);
    }

    private void judge(SignalStore.Owner owner, BigDecimal own) {
        Parameters.Version version = parameters.current(
                new Parameters.Subject(owner.organisation(), owner.instrument(), owner.scale()), own);
        store.replace(owner, version.id(), DropRule.evaluate(reading.course(owner), version.values()));
    }

    private void reported(SignalStore.Owner owner, Instrument instrument) {
        int place = instrument.items().stream().map(Item::id).toList().indexOf(TENSION) + 1;
        if (place > 0) {
            reading.tensions(owner, place).forEach(row -> store.tension(owner, row.uuid(0), row.uuidOrNull(1)));
        }
    }

    /** The instrument's own spread between clients, where the rule applies at all. */
    private static Optional<BigDecimal> spread(Instrument instrument, Scale scale) {
        return scale.direction() == Direction.HIGHER_IS_BETTER
                ? instrument.thresholds(scale.id(), ThresholdKind.SPREAD_BETWEEN).stream()
                        .map(Threshold::value)
                        .findFirst()
                : Optional.empty();
    }
}
