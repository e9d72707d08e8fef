package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.account.ChangeOwnPassword;
import org.rapport.account.OwnSecurity;
import org.rapport.web.shell.MessagesView;

/** The page on which a member changes the own password. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordView {

    @Inject
    private OwnSecurity security;

    @Inject
    private OwnProof proof;

    @Inject
    private MessagesView messages;

    private String current = "";
    private String password = "";
    private String again = "";

    /** Changes it. */
    public String save() {
        security.changePassword(new ChangeOwnPassword(current, password, again, proof.address()));
        messages.saved("ownPassword.saved");
        return "/security?faces-redirect=true";
    }

    /** Never shown again. */
    public String getCurrent() {
        return "";
    }

    /** Typed by the form. */
    public void setCurrent(String typed) {
        current = typed;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Typed by the form. */
    public void setPassword(String typed) {
        password = typed;
    }

    /** Never shown again. */
    public String getAgain() {
        return "";
    }

    /** Typed by the form. */
    public void setAgain(String typed) {
        again = typed;
    }
}
