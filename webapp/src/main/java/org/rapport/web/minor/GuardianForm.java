package org.rapport.web.minor;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.web.relationship.PersonFields;

/** What is typed about a new guardian. */
public class GuardianForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private @Nullable UUID knownPerson;
    private GuardianRight[] rights = {GuardianRight.SIGN, GuardianRight.PAY, GuardianRight.SEE_APPOINTMENTS};
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    /** Begins today, in the reader's language. */
    GuardianForm(LocalDate today, String language) {
        this.startsOn = today;
        this.person = new PersonFields(language);
        this.person.setContactKind(ContactKind.NONE);
    }

    RecordGuardian toCommand() {
        PersonInput typed = knownPerson == null ? person.toInput() : null;
        return new RecordGuardian(knownPerson, typed, Set.of(rights), startsOn, endsOn);
    }

    /** Somebody known here. */
    public @Nullable UUID getKnownPerson() {
        return knownPerson;
    }

    /** Chosen in the form. */
    public void setKnownPerson(@Nullable UUID knownPerson) {
        this.knownPerson = knownPerson;
    }

    /** Somebody new. */
    public PersonFields getPerson() {
        return person;
    }

    /** What the guardian may do. */
    public GuardianRight[] getRights() {
        return rights.clone();
    }

    /** Ticked in the form. */
    public void setRights(GuardianRight[] rights) {
        this.rights = rights.clone();
    }

    /** The first day. */
    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    /** Typed in the form. */
    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    /** The last day. */
    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    /** Typed in the form. */
    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
