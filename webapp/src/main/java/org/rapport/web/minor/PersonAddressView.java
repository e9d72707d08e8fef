package org.rapport.web.minor;

import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** The relationship and the person in the address of a page, kept while the page is shown. */
@Named("personAddress")
@ViewScoped
public class PersonAddressView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    private @Nullable UUID relationship;
    private @Nullable UUID person;

    /** The relationship; an id of nothing when the address names none. */
    public UUID relationship() {
        return Objects.requireNonNullElse(relationship, NONE);
    }

    /** The person; an id of nothing when the address names none. */
    public UUID person() {
        return Objects.requireNonNullElse(person, NONE);
    }

    /** The same page, to be shown anew after a command. */
    public String again(String page) {
        return page + "?faces-redirect=true&relationship=" + relationship() + "&person=" + person();
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
    public @Nullable UUID getPerson() {
        return person;
    }

    /** Called by the view parameter. */
    public void setPerson(@Nullable UUID person) {
        this.person = person;
    }
}
