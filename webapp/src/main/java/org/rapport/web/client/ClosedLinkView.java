package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.rapport.account.LinkState;
import org.rapport.web.i18n.PageTexts;

/** Why a personal link does not open (any more), in plain words, and the way to a new one. */
@Named("closedLink")
@RequestScoped
public class ClosedLinkView {

    /** Why it does not open. */
    enum Reason {
        /** Its time is over. */
        EXPIRED(HttpServletResponse.SC_GONE, true),
        /** It was taken back or replaced. */
        REVOKED(HttpServletResponse.SC_GONE, true),
        /** The browser did not bring it along. */
        NOT_HERE(HttpServletResponse.SC_NOT_FOUND, false),
        /** There is no such link. */
        UNKNOWN(HttpServletResponse.SC_NOT_FOUND, false),
        /** A new one was asked for. */
        ASKED(HttpServletResponse.SC_OK, false);

        private final int status;
        private final boolean askable;

        Reason(int status, boolean askable) {
            this.status = status;
            this.askable = askable;
        }
    }

    @Inject
    private PageTexts texts;

    private Reason reason = Reason.UNKNOWN;
    private String told = "";
    private boolean askable;

    void because(Reason why) {
        reason = why;
        askable = why.askable;
    }

    /** The link is in this state; one that would open leads nowhere from here. */
    public void because(LinkState state) {
        because(
                switch (state) {
                    case EXPIRED -> Reason.EXPIRED;
                    case REVOKED -> Reason.REVOKED;
                    case OPEN, USED, UNKNOWN -> Reason.UNKNOWN;
                });
    }

    /** What it was for is no longer to be done; a feature says why, and whether a new link would help. */
    public void because(String sentence, boolean newOneHelps) {
        told = sentence;
        askable = newOneHelps;
    }

    /** A new link is not to be had here. */
    void withoutAsking() {
        askable = false;
    }

    /** A new link was asked for. */
    void asked() {
        because(Reason.ASKED);
    }

    int getStatus() {
        return reason.status;
    }

    /** The sentence. */
    public String getReason() {
        return told.isEmpty() ? texts.of("closedLink." + reason) : told;
    }

    /** Whether the page offers to ask for a new link. */
    public boolean isAskable() {
        return askable;
    }
}
