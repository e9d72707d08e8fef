package org.rapport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.account.ClientAccount;
import org.rapport.account.OwnPortalSecurity;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** How a client signs in, and where they can change it. */
@Named("portalAccount")
@RequestScoped
public class PortalAccountView {

    private static final Set<String> DONE = Set.of("password", "elsewhere");

    @Inject
    private OwnPortalSecurity security;

    @Inject
    private PageTexts texts;

    @Inject
    private HttpServletRequest request;

    private @Nullable ClientAccount account;
    private String refusal = "";
    private String field = "";

    @PostConstruct
    void read() {
        account = security.state();
    }

    void refused(DomainException why) {
        refusal = texts.failure(why);
        field = String.valueOf(why.args().getOrDefault("field", ""));
    }

    /** The account. */
    public ClientAccount getAccount() {
        return Objects.requireNonNull(account);
    }

    /** How the client signs in, in a sentence. */
    public String getWay() {
        return texts.of(getAccount().withPassword() ? "portalAccount.password" : "portalAccount.codes");
    }

    /** The button that sets or changes the password. */
    public String getSave() {
        return texts.of(getAccount().withPassword() ? "portalAccount.change" : "portalAccount.set");
    }

    /** Whether what was refused belongs to this field. */
    public boolean at(String name) {
        return field.equals(name);
    }

    /** Why a change was not accepted; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }

    /** What was just done, in a sentence; empty when nothing was. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? texts.of("portalAccount.done." + done) : "";
    }
}
