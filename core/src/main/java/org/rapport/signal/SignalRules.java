package org.rapport.signal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.rapport.measure.CheckSkipped;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.session.SessionCancelled;
import org.rapport.shared.access.CurrentActor;

/**
 * Works out signals whenever forms came in or were opened, in the same transaction: those of the respondent who answered
 * and, when a therapist's own check opens the clients' forms of a session, those of these clients. A job works out all
 * of a relationship; the result is the same.
 */
@ApplicationScoped
class SignalRules {

    private static final String EVERY_SESSION = "session-check";
    private static final int AFTER_CLOSING = Interceptor.Priority.APPLICATION + 900;

    @Inject
    private CourseReading reading;

    @Inject
    private CourseJudging judging;

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
        UUID organisation = told.organisation();
        if (event.respondentKind() == RespondentKind.CLIENT && !judging.judges(organisation, event.structure())) {
            // neither a signal nor what the dashboards show of checks can be another one now
            return;
        }
        reading.hold(organisation, event.relationship());
        reading.respondent(organisation, event.relationship(), event.respondent(), event.instrument())
                .forEach(judging::judge);
        UUID session = event.session();
        if (event.respondentKind() == RespondentKind.THERAPIST && session != null) {
            opened(event.relationship(), session, event.instrument());
        }
        told.changed(event.relationship());
    }

    void skipped(@Observes CheckSkipped event) {
        reading.hold(told.organisation(), event.relationship());
        UUID session = event.session();
        if (session != null) {
            opened(event.relationship(), session, event.instrument());
        }
        told.changed(event.relationship());
    }

    /** A session that is called off ends the therapist's own check, which opens what clients answered before. */
    void cancelled(@Observes @Priority(AFTER_CLOSING) SessionCancelled event) {
        reading.hold(told.organisation(), event.relationship());
        opened(event.relationship(), event.session(), EVERY_SESSION);
        told.changed(event.relationship());
    }

    private void opened(UUID relationship, UUID session, String instrument) {
        UUID organisation = told.organisation();
        reading.clientsOf(organisation, session, instrument).stream()
                .flatMap(client -> reading.respondent(organisation, relationship, client, instrument).stream())
                .forEach(judging::judge);
    }

    /** Works out all signals of a relationship from what was answered. */
    void compute(UUID organisation, UUID relationship) {
        reading.hold(organisation, relationship);
        reading.respondents(organisation, relationship).forEach(judging::judge);
        told.changed(relationship);
    }
}
