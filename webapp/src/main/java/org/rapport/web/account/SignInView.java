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
import java.util.Optional;
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
        if (door.isIn(request())) {
            leave(ReturnPath.safe(to));
        }
    }

    /** Signs in and goes to the page that was asked for, or to the second step, which leads there. */
    public void enter() throws IOException {
        Optional<String> secondStep =
                door.enter(request(), (HttpServletResponse) external().getResponse(), name, password);
        if (secondStep.isEmpty()) {
            welcome.show();
        }
        leave(secondStep.map(page -> ReturnPath.through(page, to)).orElseGet(() -> ReturnPath.safe(to)));
    }

    private static void leave(String path) throws IOException {
        external().redirect(external().getRequestContextPath() + path);
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
