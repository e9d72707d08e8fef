package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.account.OwnSecurity;
import org.rapport.web.security.ReturnPath;

/** The page that shows new recovery codes until they are kept, and makes new ones. */
@Named("recoveryCodes")
@RequestScoped
public class RecoveryCodesView {

    @Inject
    private OwnSecurity security;

    @Inject
    private FreshCodes fresh;

    @Inject
    private OwnProof proof;

    private @Nullable String to;

    /** Makes new ones and shows them. */
    public String renew() {
        fresh.show(security.renewCodes(proof.toCommand()));
        return "/recovery-codes?faces-redirect=true&to=/security.xhtml";
    }

    /** They are kept: nobody sees them again. Goes to the page that was asked for first. */
    public void kept() throws IOException {
        fresh.forget();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + ReturnPath.safe(to));
    }

    /** The new ones; empty when there are none to show. */
    public List<String> getCodes() {
        return fresh.get();
    }

    /** Whether there are new ones to show. */
    public boolean isShown() {
        return !getCodes().isEmpty();
    }

    /** What is typed again. */
    public OwnProof getProof() {
        return proof;
    }

    /** The page that was asked for. */
    public @Nullable String getTo() {
        return to;
    }

    /** From the address. */
    public void setTo(@Nullable String path) {
        to = path;
    }
}
