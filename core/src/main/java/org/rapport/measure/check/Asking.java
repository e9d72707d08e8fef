package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.measure.observer.ObserverConsents;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.data.RecordKey;
import org.rapport.spi.Instrument;

/** Makes assignments in the caller's transaction; whether they may be made was asked before. */
@ApplicationScoped
class Asking {

    /** Which structure, in which relationship. */
    record What(UUID relationship, UUID structure, Instrument instrument) {}

    /** Of whom, about which participant where it is somebody from outside, until when, about which session. */
    record Whom(
            RespondentKind kind,
            UUID respondent,
            @Nullable UUID about,
            @Nullable UUID session,
            @Nullable Instant closesAt) {

        /** Of somebody who answers about themselves or as a therapist. */
        static Whom of(RespondentKind kind, UUID respondent, @Nullable UUID session, @Nullable Instant closesAt) {
            return new Whom(kind, respondent, null, session, closesAt);
        }
    }

    @Inject
    private AssignmentStore assignments;

    @Inject
    private Structures structures;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    private ObserverConsents observers;

    /** Whoever is named under this id and may be asked now; refuses with the reason. */
    NamedObserver observer(RelationshipRef relationship, UUID observer) {
        return observers.require(relationship, observer);
    }

    Assignment ask(RelationshipRef relationship, Instrument instrument, Whom whom) {
        UUID organisation = relationship.organisation();
        What what = new What(relationship.id(), structures.idOf(organisation, instrument), instrument);
        Assignment assignment = new Assignment(new RecordKey(organisation, ids.next()), what, whom, clock.instant());
        assignments.add(assignment);
        return assignment;
    }

    /** Sends what was asked so far to the database. */
    void flush() {
        assignments.flush();
    }
}
