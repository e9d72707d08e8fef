package org.rapport.web.relationship;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.MovePhase;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.shell.MessagesView;

/** The page that moves a relationship to another phase: {@code ?relationship=<id>}. */
@Named
@ViewScoped
public class PhaseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    private @Nullable String relationship;
    private long version;
    private String heading = "";
    private String code = "";
    private Phase present = Phase.ENGAGING;
    private List<Phase> next = List.of();
    private @Nullable Phase to;
    private @Nullable LocalDate endedOn;

    /** Reads where the relationship stands when the page is opened. */
    public void open() {
        RelationshipHeader header = relationships.header(id());
        version = header.version();
        heading = header.names();
        code = header.code();
        present = header.phase();
        next = header.nextPhases();
    }

    /** Moves it and goes back to its page. */
    public String move() {
        LocalDate last = to == Phase.ENDED ? endedOn : null;
        relationships.move(new MovePhase(id(), version, Objects.requireNonNull(to), last));
        messages.saved("phase.saved");
        return "/relationship?faces-redirect=true&id=" + id();
    }

    private UUID id() {
        try {
            return UUID.fromString(String.valueOf(relationship));
        } catch (IllegalArgumentException notAnId) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** The names of the participants. */
    public String getHeading() {
        return heading;
    }

    /** The code of the unit. */
    public String getCode() {
        return code;
    }

    /** Where it stands. */
    public Phase getPresent() {
        return present;
    }

    /** The phases that may follow. */
    public List<Phase> getNext() {
        return next;
    }

    /** The new phase. */
    public @Nullable Phase getTo() {
        return to;
    }

    /** Takes what was chosen. */
    public void setTo(@Nullable Phase to) {
        this.to = to;
    }

    /** The last day, for ending. */
    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    /** Takes what was typed. */
    public void setEndedOn(@Nullable LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    /** The relationship in the address. */
    public @Nullable String getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable String relationship) {
        this.relationship = relationship;
    }
}
