package org.rapport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionState;
import org.rapport.session.SessionView;
import org.rapport.web.AddressView;
import org.rapport.web.shell.MessagesView;

/** One session: opening it, who came, and its checks. The form carries the version it was made from. */
@Named
@RequestScoped
public class SessionPageView {

    static final String BACK = "/session?faces-redirect=true&includeViewParams=true";
    private static final Map<SessionState, String> TONES = new EnumMap<>(
            Map.of(SessionState.PLANNED, "info", SessionState.HELD, "done", SessionState.CANCELLED, "quiet"));

    @Inject
    private AddressView address;

    @Inject
    private SessionLog log;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    @Inject
    private HttpServletRequest request;

    private @Nullable SessionView session;
    private @Nullable RelationshipHeader header;
    private @Nullable List<AttendanceRow> rows;

    /** Reads the session; one that is not of an own relationship is not there. */
    public void open() {
        session = log.session(address.session());
        header = relationships.header(session.relationship());
        rows = session.attendance().stream().map(AttendanceRow::new).toList();
    }

    /** The session. */
    public SessionView getSession() {
        if (session == null) {
            open();
        }
        return Objects.requireNonNull(session);
    }

    /** With whom. */
    public RelationshipHeader getHeader() {
        getSession();
        return Objects.requireNonNull(header);
    }

    /** Who came, to be marked. */
    public List<AttendanceRow> getRows() {
        getSession();
        return Objects.requireNonNull(rows);
    }

    /** What may be marked. */
    public AttendanceStatus[] getStatuses() {
        return AttendanceStatus.values();
    }

    /** Whether the session has not been called off. */
    public boolean isStanding() {
        return getSession().state() != SessionState.CANCELLED;
    }

    /** Whether there are checks to speak of: not when it was called off before it was opened. */
    public boolean isChecksShown() {
        return isStanding() || getSession().opened();
    }

    /** Whether it can be opened. */
    public boolean isToOpen() {
        return getSession().state() == SessionState.PLANNED && !getSession().opened();
    }

    /** Whether it can be called off. */
    public boolean isToCancel() {
        return getSession().state() == SessionState.PLANNED;
    }

    /** The kind of badge its state gets. */
    public String getTone() {
        return Objects.requireNonNullElse(TONES.get(getSession().state()), "quiet");
    }

    /** Opens it: from now on its checks are asked. */
    public String begin() {
        log.open(address.session());
        messages.saved("session.begun");
        return BACK;
    }

    /** Marks who came. */
    public String mark() {
        Map<UUID, AttendanceStatus> statuses = new HashMap<>();
        for (AttendanceRow row : getRows()) {
            statuses.put(row.getPerson(), Objects.requireNonNullElse(row.getStatus(), AttendanceStatus.EXPECTED));
        }
        log.mark(address.session(), sentVersion(), statuses);
        messages.saved("session.marked");
        return BACK;
    }

    /** The version the sent form was made from; -1 for none. */
    long sentVersion() {
        String sent = Objects.requireNonNullElse(request.getParameter("version"), "");
        return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
    }
}
