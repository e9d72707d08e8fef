package org.rapport.web.observer;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.measure.observer.NameObserver;
import org.rapport.measure.observer.ObserverRole;
import org.rapport.web.relationship.PersonFields;

/** What is typed about somebody who is to be asked from outside. */
public class ObserverForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private @Nullable UUID about;
    private @Nullable UUID knownPerson;
    private @Nullable ObserverRole role;
    private boolean agreed;

    /** In the reader's language, about whom there is only one to be about. */
    ObserverForm(String language, @Nullable UUID about) {
        this.person = new PersonFields(language);
        this.person.setContactKind(ContactKind.NONE);
        this.about = about;
    }

    NameObserver toCommand() {
        PersonInput typed = knownPerson == null ? person.toInput() : null;
        return new NameObserver(about, knownPerson, typed, role, agreed);
    }

    /** The participant it is about. */
    public @Nullable UUID getAbout() {
        return about;
    }

    /** Chosen in the form. */
    public void setAbout(@Nullable UUID about) {
        this.about = about;
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

    /** As what they are asked. */
    public @Nullable ObserverRole getRole() {
        return role;
    }

    /** Chosen in the form. */
    public void setRole(@Nullable ObserverRole role) {
        this.role = role;
    }

    /** Whether who consents agreed. */
    public boolean isAgreed() {
        return agreed;
    }

    /** Ticked in the form. */
    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
