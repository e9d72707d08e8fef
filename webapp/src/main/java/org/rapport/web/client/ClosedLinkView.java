package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.rapport.account.LinkState;
import org.rapport.web.i18n.PageTexts;

/** Why a personal link does not open (any more), in plain words that say what to do next. */
@Named("closedLink")
@RequestScoped
public class ClosedLinkView {

    /** Why it does not open. */
    enum Reason {
        /** Its time is over. */
        EXPIRED(HttpServletResponse.SC_GONE),
        /** It was taken back or replaced. */
        REVOKED(HttpServletResponse.SC_GONE),
        /** The browser did not bring it along. */
        NOT_HERE(HttpServletResponse.SC_NOT_FOUND),
        /** There is no such link. */
        UNKNOWN(HttpServletResponse.SC_NOT_FOUND);

        private final int status;

        Reason(int status) {
            this.status = status;
        }
    }

    @Inject
    private PageTexts texts;

    private Reason reason = Reason.UNKNOWN;
    private String told = "";

    void because(Reason why) {
        reason = why;
    }

    /** The link is in this state; one that would open leads nowhere from here. */
    public void because(LinkState state) {
        reason = switch (state) {
            case EXPIRED -> Reason.EXPIRED;
            case REVOKED -> Reason.REVOKED;
            case OPEN, USED, UNKNOWN -> Reason.UNKNOWN;
        };
    }

    /** What it was for is no longer to be done; a feature says why. */
    public void because(String sentence) {
        told = sentence;
    }

    int getStatus() {
        return reason.status;
    }

    /** The sentence. */
    public String getReason() {
        return told.isEmpty() ? texts.of("closedLink." + reason) : told;
    }
}
