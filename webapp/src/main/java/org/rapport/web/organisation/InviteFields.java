package org.rapport.web.organisation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.invitation.InviteMember;

/** What is typed about somebody to be invited. */
public class InviteFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String displayName = "";
    private @Nullable String email;
    private String language = "en";

    InviteMember command(List<RoleFields> roles) {
        return new InviteMember(displayName, Objects.requireNonNullElse(email, ""), language, RoleFields.ticked(roles));
    }

    /** What colleagues will call them. */
    public String getDisplayName() {
        return displayName;
    }

    /** Typed by the form. */
    public void setDisplayName(String typed) {
        displayName = typed;
    }

    /** Where the link goes. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Typed by the form. */
    public void setEmail(@Nullable String typed) {
        email = typed;
    }

    /** The language of mail and pages. */
    public String getLanguage() {
        return language;
    }

    /** Chosen in the form. */
    public void setLanguage(String chosen) {
        language = chosen;
    }
}
