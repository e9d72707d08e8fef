package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.desk.journal.Readings;
import org.rapport.desk.journal.ReadingsOfMine;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** The page that tells who read something about a participant: {@code ?relationship=<id>&person=<id>&until=<day>}. */
@Named
@RequestScoped
public class ReadingsView {

    @Inject
    private ReadingsOfMine readingsOfMine;

    @Inject
    private Relationships relationships;

    @Inject
    private ReadingWords words;

    private @Nullable String relationship;
    private @Nullable String person;
    private @Nullable String until;
    private @Nullable Readings readings;
    private String code = "";
    private String name = "";

    /** Reads the list when the page is opened. */
    public void open() {
        readings = readingsOfMine.ofParticipant(id(relationship), id(person), day());
        RelationshipHeader header = relationships.header(id(relationship));
        code = header.code();
        name = header.participants().stream()
                .filter(each -> each.personId().equals(id(person)))
                .map(ParticipantName::displayName)
                .findFirst()
                .orElse("");
    }

    private @Nullable LocalDate day() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Who read what, day by day. */
    public Readings getReadings() {
        Readings known = readings;
        if (known == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return known;
    }

    /** Whether nobody read anything in the days looked at. */
    public boolean isNothing() {
        return getReadings().days().isEmpty();
    }

    /** What was read, by whom and how often, in words. */
    public ReadingWords getWords() {
        return words;
    }

    /** The code of the unit. */
    public String getCode() {
        return code;
    }

    /** The person's name. */
    public String getName() {
        return name;
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

    /** The last day to look at. */
    public @Nullable String getUntil() {
        return until;
    }

    /** Called by the view parameter. */
    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
