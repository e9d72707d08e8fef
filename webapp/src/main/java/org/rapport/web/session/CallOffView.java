package org.rapport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.session.CalledOffBy;
import org.rapport.session.CancellationTerms;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionView;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** Calling a session off: by whose wish, and what the agreement says follows. */
@Named("callOff")
@RequestScoped
public class CallOffView {

    @Inject
    private SessionLog log;

    @Inject
    private SessionPageView page;

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    @Inject
    private MessagesView messages;

    private @Nullable CalledOffBy by;

    /** Calls it off. */
    public String cancel() {
        CalledOffBy who = by;
        if (who == null) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "by"));
        }
        log.cancel(page.getSession().id(), page.sentVersion(), who);
        messages.saved("session.calledOff");
        return SessionPageView.BACK;
    }

    /** What follows if the client calls off now; nothing to say without an agreement. */
    public String getFollows() {
        return page.getSession()
                .cancellation()
                .map(terms -> terms.free()
                        ? texts.of("callOff.free", moment(terms))
                        : texts.with("callOff.due", List.of(moment(terms), terms.percent(), terms.due())))
                .orElseGet(() -> texts.of("callOff.noAgreement"));
    }

    /** How it was called off, and what followed. */
    public String getHappened() {
        SessionView session = page.getSession();
        return session.calledOff()
                .map(off -> {
                    String when = dates.shown(off.at(), "full");
                    String told = texts.of("callOff.by." + off.by().name(), when);
                    return off.by() == CalledOffBy.CLIENT ? told + " " + followed(session) : told;
                })
                .orElse("");
    }

    private String followed(SessionView session) {
        return session.cancellation()
                .map(terms -> terms.free()
                        ? texts.of("callOff.wasFree", moment(terms))
                        : texts.of("callOff.wasDue", moment(terms), terms.due()))
                .orElse("");
    }

    private String moment(CancellationTerms terms) {
        return dates.shown(terms.freeUntil(), "full");
    }

    /** By whose wish it may be. */
    public CalledOffBy[] getSides() {
        return CalledOffBy.values();
    }

    /** By whose wish. */
    public @Nullable CalledOffBy getBy() {
        return by;
    }

    /** Chosen in the form. */
    public void setBy(@Nullable CalledOffBy chosen) {
        by = chosen;
    }
}
