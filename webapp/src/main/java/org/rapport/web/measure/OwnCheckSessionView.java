package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.Relationships;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionView;
import org.rapport.web.i18n.PageTexts;

/** Which session, and with whom, the therapist's own check is about; nothing where the address names no session. */
@Named("ownCheckSession")
@RequestScoped
public class OwnCheckSessionView {

    @Inject
    private SessionLog log;

    @Inject
    private Relationships relationships;

    @Inject
    private MeasureAddressView address;

    @Inject
    private PageTexts text;

    private @Nullable SessionView session;

    /** Reads the session; one that is not of an own relationship is not there. */
    public void open() {
        UUID id = address.getSession();
        session = id == null ? null : log.session(id);
    }

    private @Nullable SessionView session() {
        if (session == null) {
            open();
        }
        return session;
    }

    /** Whether the address names the session. */
    public boolean isKnown() {
        return session() != null;
    }

    /** What to know about leaving it out. */
    public String getLeaving() {
        return text.of(isKnown() ? "ownCheck.leaveOut.help" : "ownCheck.leaveOut.alone");
    }

    /** The heading of the page; empty where no session is named. */
    public String getHeading() {
        SessionView known = session();
        return known == null
                ? ""
                : text.of(
                        "ownCheck.heading",
                        known.number(),
                        relationships.header(known.relationship()).names());
    }

    /** The session in words, for the way back. */
    public String getWay() {
        SessionView known = session();
        return known == null ? "" : text.of("schedule.session", known.number());
    }
}
