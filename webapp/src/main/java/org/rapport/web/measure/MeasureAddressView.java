package org.rapport.web.measure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of these pages name, kept while the page is shown so that it is still known when a form has to be
 * corrected.
 */
@Named("measureAddress")
@ViewScoped
public class MeasureAddressView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    private @Nullable UUID check;
    private @Nullable UUID session;
    private @Nullable UUID relationship;
    private @Nullable UUID assignment;
    private @Nullable UUID person;
    private String instrument = "";

    /** An id of nothing where the address names none. */
    static UUID orNothing(@Nullable UUID id) {
        return Objects.requireNonNullElse(id, NONE);
    }

    /** The therapist's check. */
    public @Nullable UUID getCheck() {
        return check;
    }

    /** Called by the view parameter. */
    public void setCheck(@Nullable UUID check) {
        this.check = check;
    }

    /** The session to go back to. */
    public @Nullable UUID getSession() {
        return session;
    }

    /** Called by the view parameter. */
    public void setSession(@Nullable UUID session) {
        this.session = session;
    }

    /** The relationship. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }

    /** The form a paper answers, where one was asked. */
    public @Nullable UUID getAssignment() {
        return assignment;
    }

    /** Called by the view parameter. */
    public void setAssignment(@Nullable UUID assignment) {
        this.assignment = assignment;
    }

    /** Who answered on paper, where the address says so. */
    public @Nullable UUID getPerson() {
        return person;
    }

    /** Called by the view parameter. */
    public void setPerson(@Nullable UUID person) {
        this.person = person;
    }

    /** The questionnaire; empty where the address names none. */
    public String getInstrument() {
        return instrument;
    }

    /** Called by the view parameter. */
    public void setInstrument(@Nullable String instrument) {
        this.instrument = Objects.requireNonNullElse(instrument, "");
    }
}
