package org.rapport.web.account;

import java.io.Serializable;
import org.rapport.practice.FoundOrganisation;

/** What is typed about the first administrator. */
public class AdministratorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String displayName = "";
    private String signInName = "";
    private String password = "";
    private boolean therapist = true;

    FoundOrganisation toCommand(PracticeForm practice) {
        return new FoundOrganisation(
                practice.getOrganisation(), practice.details(), displayName, signInName, password, therapist);
    }

    /** What colleagues call the administrator. */
    public String getDisplayName() {
        return displayName;
    }

    /** Typed by the form. */
    public void setDisplayName(String typed) {
        displayName = typed;
    }

    /** What the administrator signs in with. */
    public String getSignInName() {
        return signInName;
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

    /** Whether the administrator works as a therapist too. */
    public boolean isTherapist() {
        return therapist;
    }

    /** Typed by the form. */
    public void setTherapist(boolean typed) {
        therapist = typed;
    }
}
