package org.rapport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.portal.OwnSession;
import org.rapport.desk.portal.PortalHome;
import org.rapport.session.AttendanceStatus;
import org.rapport.web.i18n.PageTexts;

/** A client's sessions. */
@Named("portalSessions")
@RequestScoped
public class PortalSessionsView {

    @Inject
    private PortalHome portal;

    @Inject
    private PageTexts texts;

    private PortalHome.@Nullable Sessions sessions;

    @PostConstruct
    void read() {
        sessions = portal.sessions();
    }

    /** Those to come, the soonest first. */
    public List<OwnSession> getComing() {
        return Objects.requireNonNull(sessions).coming();
    }

    /** Those that were, the newest first. */
    public List<OwnSession> getPast() {
        return Objects.requireNonNull(sessions).past();
    }

    /** What became of a session, in words. */
    public String became(OwnSession session) {
        if (session.cancelled()) {
            return texts.of("portalSessions.cancelled");
        }
        return session.attendance() == AttendanceStatus.EXPECTED
                ? ""
                : texts.of("portalSessions.came." + session.attendance().name());
    }
}
