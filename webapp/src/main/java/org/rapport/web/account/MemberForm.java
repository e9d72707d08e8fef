package org.rapport.web.account;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.AddMember;
import org.rapport.shared.access.Role;

/** What is typed about a new member. */
public class MemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String displayName = "";
    private String language = "en";
    private @Nullable UUID practice;
    private Role[] roles = {Role.THERAPIST};
    private String signInName = "";
    private String password = "";

    AddMember toCommand() {
        return new AddMember(
                displayName, language, Objects.requireNonNull(practice), Set.of(roles), signInName, password);
    }

    /** What colleagues call the member. */
    public String getDisplayName() {
        return displayName;
    }

    /** Typed by the form. */
    public void setDisplayName(String typed) {
        displayName = typed;
    }

    /** What the member reads pages in. */
    public String getLanguage() {
        return language;
    }

    /** Chosen in the form. */
    public void setLanguage(String chosen) {
        language = chosen;
    }

    /** Where the roles are held. */
    public @Nullable UUID getPractice() {
        return practice;
    }

    /** Chosen in the form. */
    public void setPractice(@Nullable UUID chosen) {
        practice = chosen;
    }

    /** What the member does. */
    public Role[] getRoles() {
        return roles.clone();
    }

    /** Ticked in the form. */
    public void setRoles(Role[] ticked) {
        roles = ticked.clone();
    }

    /** What the member signs in with. */
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
}
