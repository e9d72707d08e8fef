package org.rapport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapport.account.DemonstrationAccounts;
import org.rapport.account.DemonstrationClient;
import org.rapport.account.DemonstrationClients;
import org.rapport.shared.DomainException;
import org.rapport.shared.mail.Mails;
import org.rapport.web.i18n.PageTexts;

/** The pages on which clients sign in. {@link PortalSignInPart} opens them. */
@Named("portalSignIn")
@RequestScoped
public class PortalSignInView {

    @Inject
    private PageTexts texts;

    @Inject
    private Mails mails;

    @Inject
    private DemonstrationClients demonstration;

    @Inject
    private HttpServletRequest request;

    private String to = "";
    private boolean onThisMachine;
    private String typed = "";
    private String refusal = "";

    void open(String wanted, boolean local) {
        to = wanted;
        onThisMachine = local;
    }

    void typed(String name) {
        typed = name;
    }

    void refused(DomainException why) {
        refusal = texts.failure(why);
    }

    /** The page of the portal that was asked for; empty for the first. */
    public String getTo() {
        return to;
    }

    /** The same as the end of an address. */
    public String getQuery() {
        return to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** The name as typed before. */
    public String getTyped() {
        return typed;
    }

    /** Why nobody is in; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether somebody just signed out. */
    public boolean isOut() {
        return request.getParameter("out") != null;
    }

    /** Whether codes can be mailed at all. */
    public boolean isWithCodes() {
        return mails.isPossible();
    }

    /** The demonstration's clients; empty without demonstration data or from elsewhere. */
    public List<DemonstrationClient> getDemonstration() {
        return onThisMachine ? demonstration.list() : List.of();
    }

    /** The one password of all of them. */
    public String getDemonstrationPassword() {
        return DemonstrationAccounts.PASSWORD;
    }
}
