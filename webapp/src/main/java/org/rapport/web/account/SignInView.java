package org.rapport.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.account.DemonstrationAccount;
import org.rapport.account.DemonstrationAccounts;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.security.RequestSource;
import org.rapport.web.security.ReturnPath;
import org.rapport.web.security.SignInDoor;

/** The page on which members sign in. On this machine it also shows the accounts of the demonstration. */
@Named("signIn")
@RequestScoped
public class SignInView {

    @Inject
    private SignInDoor door;

    @Inject
    private Welcome welcome;

    @Inject
    private DemonstrationAccounts demonstration;

    @Inject
    private RequestSource source;

    @Inject
    private PageTexts texts;

    private String name = "";
    private String password = "";
    private @Nullable String to;
    private List<DemonstrationAccount> accounts = List.of();

    @PostConstruct
    void look() {
        if (source.isThisMachine(request())) {
            accounts = demonstration.list();
        }
    }

    /** Whoever is signed in goes on to where they wanted. */
    public void goOn() throws IOException {
        if (welcome.isKnown()) {
            leave();
        }
    }

    /** Signs in and goes to the page that was asked for. */
    public void enter() throws IOException {
        door.enter(request(), (HttpServletResponse) external().getResponse(), name, password);
        welcome.show();
        leave();
    }

    private void leave() throws IOException {
        external().redirect(external().getRequestContextPath() + ReturnPath.safe(to));
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    /** What was typed as name. */
    public String getName() {
        return name;
    }

    /** Typed by the form. */
    public void setName(String typed) {
        name = typed;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Typed by the form. */
    public void setPassword(String typed) {
        password = typed;
    }

    /** The page that was asked for. */
    public @Nullable String getTo() {
        return to;
    }

    /** From the address. */
    public void setTo(@Nullable String path) {
        to = path;
    }

    /** The demonstration's accounts; empty without demonstration data or from elsewhere. */
    public List<DemonstrationAccount> getAccounts() {
        return accounts;
    }

    /** What this account's member does, in words. */
    public String roles(DemonstrationAccount account) {
        return account.roles().stream().map(texts::value).collect(Collectors.joining(", "));
    }

    /** The one password of all of them. */
    public String getDemonstrationPassword() {
        return DemonstrationAccounts.PASSWORD;
    }

    /** Whether there are any. */
    public boolean isDemonstration() {
        return !accounts.isEmpty();
    }
}
