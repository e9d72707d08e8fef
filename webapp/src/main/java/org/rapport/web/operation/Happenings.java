package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.session.SessionOpened;
import org.rapport.web.security.SignInRefusals;

/** Counts what happened since this server was started, and to nobody in particular. */
@ApplicationScoped
public class Happenings {

    private final LongAdder forms = new LongAdder();
    private final LongAdder sessions = new LongAdder();

    @Inject
    private SignInRefusals refusals;

    /** A form is kept for good. */
    public void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponseSubmitted event) {
        forms.increment();
    }

    /** A session was opened. */
    public void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionOpened event) {
        sessions.increment();
    }

    long forms() {
        return forms.sum();
    }

    long sessions() {
        return sessions.sum();
    }

    long signInsRefused() {
        return refusals.count();
    }
}
