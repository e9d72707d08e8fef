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

/** What is typed about a new guardian. */
public class GuardianForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID knownPerson;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable LocalDate bornOn;
    private @Nullable String language;
    private @Nullable ContactKind contactKind = ContactKind.NONE;
    private @Nullable String contact;
    private GuardianRight[] rights = {GuardianRight.SIGN, GuardianRight.PAY, GuardianRight.SEE_APPOINTMENTS};
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    /** Begins today, in the reader's language. */
    GuardianForm(LocalDate today, String language) {
        this.startsOn = today;
        this.language = language;
    }

    RecordGuardian toCommand() {
        PersonInput typed = new PersonInput(givenName, familyName, bornOn, language, contactKind, contact, false);
        return new RecordGuardian(knownPerson, knownPerson == null ? typed : null, Set.of(rights), startsOn, endsOn);
    }

    /** Somebody known here. */
    public @Nullable UUID getKnownPerson() {
        return knownPerson;
    }

    /** Chosen in the form. */
    public void setKnownPerson(@Nullable UUID knownPerson) {
        this.knownPerson = knownPerson;
    }

    /** The given name of somebody new. */
    public @Nullable String getGivenName() {
        return givenName;
    }

    /** Typed in the form. */
    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    /** The family name of somebody new. */
    public @Nullable String getFamilyName() {
        return familyName;
    }

    /** Typed in the form. */
    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    /** The birth date of somebody new. */
    public @Nullable LocalDate getBornOn() {
        return bornOn;
    }

    /** Typed in the form. */
    public void setBornOn(@Nullable LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    /** The language of somebody new. */
    public @Nullable String getLanguage() {
        return language;
    }

    /** Chosen in the form. */
    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    /** How somebody new is reached. */
    public @Nullable ContactKind getContactKind() {
        return contactKind;
    }

    /** Chosen in the form. */
    public void setContactKind(@Nullable ContactKind contactKind) {
        this.contactKind = contactKind;
    }

    /** The address or number of somebody new. */
    public @Nullable String getContact() {
        return contact;
    }

    /** Typed in the form. */
    public void setContact(@Nullable String contact) {
        this.contact = contact;
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
