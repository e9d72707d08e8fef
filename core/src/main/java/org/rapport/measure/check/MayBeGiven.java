package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.ConsentState;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.practice.cover.Covers;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.spi.Instrument;

/**
 * Whether clients may be given an instrument to answer. Its wording must be there; and one with a risk item, which may be
 * answered at night and far from the practice, is given only while somebody covers every therapist of the relationship,
 * so that an answer that needs a person finds one.
 */
@ApplicationScoped
class MayBeGiven {

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private Covers covers;

    @Inject
    private AnsweringConsents consents;

    @Inject
    private Clock clock;

    /** An instrument therapists answer themselves; refuses what the shelf refuses, and what a session asks anyway. */
    Instrument toTherapist(String instrumentId) {
        Instrument instrument = shelf.getOffered(instrumentId);
        shelf.requireAdministrable(instrument, RespondentKind.THERAPIST);
        if (RespondentKind.THERAPIST.askedWithSession(instrument)) {
            throw new DomainException(MeasureError.NOT_FOR_THIS_RESPONDENT);
        }
        return instrument;
    }

    /** The instrument, to be given now; refuses also one that is no longer offered. */
    Instrument toBeGiven(RelationshipRef relationship, String instrumentId) {
        shelf.getOffered(instrumentId);
        return require(relationship, instrumentId);
    }

    /** Refuses when one of these may not be given forms, with what was or was not decided about them. */
    void requireAllowed(RelationshipRef relationship, Collection<UUID> persons) {
        Map<UUID, Optional<ConsentState>> stopping = consents.stopping(relationship);
        for (UUID person : persons) {
            stopping.getOrDefault(person, Optional.empty()).ifPresent(state -> {
                throw new DomainException(ConsentError.measures(state), Map.of("field", "persons"));
            });
        }
    }

    /** The instrument; refuses what the shelf refuses, and {@code COVER_NEEDED}. */
    Instrument require(RelationshipRef relationship, String instrumentId) {
        Instrument instrument = shelf.get(instrumentId);
        shelf.requireAdministrable(
                instrument,
                RespondentKind.CLIENT.fillsIn(instrument) ? RespondentKind.CLIENT : RespondentKind.OBSERVER);
        LocalDate today = relationship.dayOf(clock.instant());
        boolean risky = instrument.items().stream().anyMatch(RiskAnswer::possible);
        if (risky
                && relationship.therapists().stream()
                        .anyMatch(therapist -> covers.on(today, therapist).isEmpty())) {
            throw new DomainException(MeasureError.COVER_NEEDED);
        }
        return instrument;
    }
}
