package org.rapport.workflow;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.CheckSkipped;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.plugin.PluginWorkflows;
import org.rapport.session.SessionCancelled;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.outbox.Outbox;
import org.rapport.signal.SignalsChanged;

/**
 * Notes what workflows are to be asked about, in the transaction in which it happened, where the organisation uses one. A client's
 * form of a session is noted when it opens for the therapist, not before.
 */
@ApplicationScoped
class OccasionNoting {

    private static final String EVERY_SESSION = "session-check";
    private static final int AFTER_CLOSING = Interceptor.Priority.APPLICATION + 950;

    @Inject
    private PluginWorkflows workflows;

    @Inject
    private OccasionStore occasions;

    @Inject
    private CourseStore courses;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor actor;

    void raised(@Observes SignalsChanged event) {
        UUID organisation = actor.get().organisation();
        if (used(organisation)) {
            put(organisation, occasions.signals(organisation, event.relationship()));
        }
    }

    void answered(@Observes ResponseSubmitted form) {
        UUID organisation = actor.get().organisation();
        if (form.rescored() || form.source() == AnswerSource.PAST || !used(organisation)) {
            return;
        }
        Optional<UUID> awaiting = courses.awaiting(organisation, form.assignment());
        if (awaiting.isPresent()) {
            outbox.put(organisation, WorkflowWork.FORM, form.response());
            return;
        }
        put(organisation, occasions.report(organisation, form.relationship(), form.response()));
        UUID session = form.session();
        if (form.respondentKind() == RespondentKind.THERAPIST && session != null) {
            put(organisation, occasions.opened(organisation, form.relationship(), session, form.instrument()));
        }
    }

    void skipped(@Observes CheckSkipped event) {
        UUID session = event.session();
        if (session != null) {
            opened(event.relationship(), session, event.instrument());
        }
    }

    void cancelled(@Observes @Priority(AFTER_CLOSING) SessionCancelled event) {
        opened(event.relationship(), event.session(), EVERY_SESSION);
    }

    private void opened(UUID relationship, UUID session, String instrument) {
        UUID organisation = actor.get().organisation();
        if (used(organisation)) {
            put(organisation, occasions.opened(organisation, relationship, session, instrument));
        }
    }

    private boolean used(UUID organisation) {
        return !workflows.offered(organisation).isEmpty();
    }

    private void put(UUID organisation, List<UUID> noted) {
        noted.forEach(occasion -> outbox.put(organisation, WorkflowWork.OCCASION, occasion));
    }
}
