package org.rapport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page names, kept while the page is shown so that it is still known when a form has to be
 * corrected: {@code <f:viewParam name="relationship" value="#{address.relationship}"/>}.
 */
@Named("address")
@ViewScoped
public class AddressView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    private @Nullable UUID relationship;
    private @Nullable UUID session;

    /** The relationship; an id of nothing when the address names none. */
    public UUID relationship() {
        return Objects.requireNonNullElse(relationship, NONE);
    }

    /** The session; an id of nothing when the address names none. */
    public UUID session() {
        return Objects.requireNonNullElse(session, NONE);
    }

    /** As the address names it. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }

    /** As the address names it. */
    public @Nullable UUID getSession() {
        return session;
    }

    /** Called by the view parameter. */
    public void setSession(@Nullable UUID session) {
        this.session = session;
    }
}
