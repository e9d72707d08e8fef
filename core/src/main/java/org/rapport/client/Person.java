package org.rapport.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * Somebody who takes part in one or more client units. Written down with the first unit, corrected later from any unit;
 * what is corrected holds for all of them, and no unit learns of another by it.
 */
@Entity
@Table(name = "person", schema = "rapport")
class Person extends VersionedRecord {

    @Column(name = "given_name")
    private String givenName = "";

    @Column(name = "family_name")
    private String familyName = "";

    @Column(name = "sort_key")
    private String sortKey = "";

    @Column(name = "given_key")
    private String givenKey = "";

    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    private String language = "en";

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_kind")
    private ContactKind contactKind = ContactKind.NONE;

    private @Nullable String contact;

    @Column(name = "portal_access")
    private boolean portalAccess;

    /** For persistence only. */
    protected Person() {}

    /** A person with details that passed the rules. */
    Person(RecordKey key, PersonDetails details) {
        super(key);
        correct(details);
    }

    /** Takes other details that passed the rules. */
    final void correct(PersonDetails details) {
        givenName = details.givenName();
        familyName = details.familyName();
        sortKey = NameKeys.sortKey(givenName, familyName);
        givenKey = NameKeys.givenKey(givenName, familyName);
        bornOn = details.bornOn();
        language = details.language();
        contactKind = details.contactKind();
        contact = details.contact();
        portalAccess = details.portalAccess();
    }

    /** The details as a form shows them. */
    PersonInput details() {
        return new PersonInput(givenName, familyName, bornOn, language, contactKind, contact, portalAccess);
    }
}
