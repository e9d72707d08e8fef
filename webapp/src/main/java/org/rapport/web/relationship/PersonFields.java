package org.rapport.web.relationship;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;

/** What is typed about a person, on the form that registers and on the one that corrects. */
public class PersonFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable LocalDate bornOn;
    private @Nullable String language;
    private @Nullable ContactKind contactKind;
    private @Nullable String contact;
    private boolean portalAccess;

    /** Empty fields in this language. */
    public PersonFields(String language) {
        this.language = language;
        this.contactKind = ContactKind.EMAIL;
    }

    /** Fields filled with what is known. */
    PersonFields(PersonInput known) {
        givenName = known.givenName();
        familyName = known.familyName();
        bornOn = known.bornOn();
        language = known.language();
        contactKind = known.contactKind();
        contact = known.contact();
        portalAccess = known.portalAccess();
    }

    /** What was typed, for the boundary. */
    public PersonInput toInput() {
        return new PersonInput(givenName, familyName, bornOn, language, contactKind, contact, portalAccess);
    }

    /** Whether nothing was typed yet. */
    boolean untouched() {
        return givenName == null && familyName == null && bornOn == null && contact == null;
    }

    /** The given name. */
    public @Nullable String getGivenName() {
        return givenName;
    }

    /** Takes what was typed. */
    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    /** The family name. */
    public @Nullable String getFamilyName() {
        return familyName;
    }

    /** Takes what was typed. */
    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    /** The date of birth. */
    public @Nullable LocalDate getBornOn() {
        return bornOn;
    }

    /** Takes what was typed. */
    public void setBornOn(@Nullable LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    /** The language as en or de. */
    public @Nullable String getLanguage() {
        return language;
    }

    /** Takes what was chosen. */
    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    /** How the person is reached. */
    public @Nullable ContactKind getContactKind() {
        return contactKind;
    }

    /** Takes what was chosen. */
    public void setContactKind(@Nullable ContactKind contactKind) {
        this.contactKind = contactKind;
    }

    /** The address or number. */
    public @Nullable String getContact() {
        return contact;
    }

    /** Takes what was typed. */
    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }

    /** Whether the person may use the portal. */
    public boolean isPortalAccess() {
        return portalAccess;
    }

    /** Takes what was chosen. */
    public void setPortalAccess(boolean portalAccess) {
        this.portalAccess = portalAccess;
    }
}
