package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** The part of a form's page on which a code by mail opens what was typed in another browser. */
@Named("draftCode")
@RequestScoped
public class DraftCodeView {

    @Inject
    private PageTexts texts;

    private boolean offered;
    private boolean sent;
    private String refusal = "";

    /** A code can be sent, or was; once it was, as after a wrong one, it can still be typed. */
    void offer(boolean alreadySent) {
        offered = true;
        sent = sent || alreadySent;
    }

    /** The code was wrong. */
    void wrong() {
        offered = true;
        sent = true;
        refusal = texts.of("check.elsewhere.wrong");
    }

    /** It was refused. */
    void refused(DomainException why) {
        offered = true;
        refusal = texts.failure(why);
    }

    /** Whether to offer to send one. */
    public boolean isOffered() {
        return offered && !sent;
    }

    /** Whether one was sent and can be typed. */
    public boolean isSent() {
        return sent;
    }

    /** Why it did not work; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }
}
