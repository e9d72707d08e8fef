package org.rapport.web.relationship;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.PersonRecord;
import org.rapport.relationship.ParticipantRecord;
import org.rapport.relationship.ParticipantRecords;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.shell.MessagesView;

/** The page that corrects a participant's details: {@code ?relationship=<id>&person=<id>}. */
@Named
@ViewScoped
public class ParticipantView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantRecords records;

    @Inject
    private MessagesView messages;

    private @Nullable String relationship;
    private @Nullable String person;
    private @Nullable PersonFields fields;
    private long version;
    private boolean participant;
    private String code = "";
    private String heading = "";

    /** Reads the details when the page is opened. */
    public void open() {
        ParticipantRecord record = records.open(id(relationship), id(person));
        fields = new PersonFields(record.person().details());
        version = record.person().version();
        participant = record.role() != null;
        code = record.code();
        heading = record.person().details().givenName() + " "
                + record.person().details().familyName();
    }

    /** Takes the corrections and goes back to the relationship. */
    public String save() {
        PersonFields typed = getFields();
        records.correct(id(relationship), new PersonRecord(id(person), version, typed.toInput()));
        messages.saved("participant.saved");
        return "/relationship?faces-redirect=true&id=" + id(relationship);
    }

    /** The relationship as an id. */
    public UUID getRelationshipId() {
        return id(relationship);
    }

    /** The person as an id. */
    public UUID getPersonId() {
        return id(person);
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** What is typed. */
    public PersonFields getFields() {
        PersonFields known = fields;
        if (known == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return known;
    }

    /** Whether the person takes part, and is not a guardian only. */
    public boolean isParticipant() {
        return participant;
    }

    /** The code of the unit. */
    public String getCode() {
        return code;
    }

    /** The name as it was when the page was opened. */
    public String getHeading() {
        return heading;
    }

    /** The relationship in the address. */
    public @Nullable String getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable String relationship) {
        this.relationship = relationship;
    }

    /** The person in the address. */
    public @Nullable String getPerson() {
        return person;
    }

    /** Called by the view parameter. */
    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
