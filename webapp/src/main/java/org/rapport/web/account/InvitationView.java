package org.rapport.web.account;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.invitation.AcceptInvitation;
import org.rapport.practice.invitation.Accepting;
import org.rapport.practice.invitation.InvitationLook;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;
import org.rapport.web.security.SignInDoor;

/** The page an invitation's link opens: who invites to what, choose name and password, and be signed in. */
@Named("invitation")
@ViewScoped
public class InvitationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accepting accepting;

    @Inject
    private SignInDoor door;

    @Inject
    private Welcome welcome;

    @Inject
    private Reader reader;

    @Inject
    private PageTexts texts;

    private @Nullable String link;
    private String signInName = "";
    private String password = "";
    private transient @Nullable InvitationLook look;

    /** Speaks the language of the invited, also when something has to be corrected. */
    public void greet() {
        getLook().offer().ifPresent(offer -> reader.prefer(Locale.forLanguageTag(offer.language())));
    }

    /** Accepts, signs in and goes to the first page, or to setting up the second step where the roles ask for one. */
    public void accept() throws IOException {
        if (isElsewhere()) {
            return;
        }
        accepting.accept(new AcceptInvitation(secret(), signInName, password));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Optional<String> secondStep = door.enter(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                signInName,
                password);
        if (secondStep.isEmpty()) {
            welcome.show();
        }
        external.redirect(external.getRequestContextPath() + secondStep.orElse("/"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private String secret() {
        return Objects.requireNonNullElse(link, "");
    }

    /** What the link opens; asked once in a request. */
    public InvitationLook getLook() {
        InvitationLook known = look;
        if (known == null) {
            known = accepting.look(secret());
            look = known;
        }
        return known;
    }

    /** Whether the form is shown. */
    public boolean isOpen() {
        return getLook().offer().isPresent() && !isElsewhere();
    }

    /** Whether somebody else is signed in in this browser. */
    public boolean isElsewhere() {
        return getLook().offer().isPresent() && door.isIn(request());
    }

    /** What is offered. */
    public InvitationLook.@Nullable Offer getOffer() {
        return getLook().offer().orElse(null);
    }

    /** Why it is closed, in one sentence. */
    public String getClosed() {
        return getLook()
                .closed()
                .map(why -> texts.failure(new DomainException(why)))
                .orElse("");
    }

    /** The secret of the link. */
    public @Nullable String getLink() {
        return link;
    }

    /** From the address. */
    public void setLink(@Nullable String secret) {
        link = secret;
    }

    /** What the invited will sign in with; at first their e-mail address. */
    public String getSignInName() {
        InvitationLook.Offer offer = getOffer();
        return signInName.isEmpty() && offer != null ? offer.email() : signInName;
    }

    /** Typed by the form. */
    public void setSignInName(String typed) {
        signInName = typed;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Typed by the form. */
    public void setPassword(String typed) {
        password = typed;
    }
}
