package org.rapport.web.relationship;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.relationship.RegisterRelationship;

/** What is typed to register a unit. Keeps the relationship's id, so that the form opens one however often it is sent. */
public class RegisterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID relationshipId;
    private final String language;
    private final List<ParticipantFields> participants = new ArrayList<>();
    private @Nullable UUID practiceId;
    private @Nullable UUID site;
    private @Nullable UnitKind kind;
    private @Nullable LocalDate startsOn;

    /** An empty form with as many participants as the kind needs. */
    RegisterForm(UUID relationshipId, String language, UnitKind kind) {
        this.relationshipId = relationshipId;
        this.language = language;
        this.kind = kind;
        fill();
    }

    /** A form with nothing typed that opens another relationship. */
    RegisterForm emptyFor(UUID relationship) {
        RegisterForm form = new RegisterForm(relationship, language, UnitKind.INDIVIDUAL);
        form.practiceId = practiceId;
        form.startsOn = startsOn;
        return form;
    }

    /** Adds participants until there are as many as the kind needs; says whether there were too few. */
    final boolean fill() {
        int fewest = kind == null ? 1 : kind.fewest();
        boolean tooFew = participants.size() < fewest;
        while (participants.size() < fewest) {
            add();
        }
        return tooFew;
    }

    /** Adds an empty participant. */
    final void add() {
        participants.add(new ParticipantFields(language));
    }

    /** Takes a participant out; the last one stays. */
    void remove(int index) {
        if (participants.size() > 1 && index < participants.size()) {
            participants.remove(index);
        }
    }

    /** What was typed, for the boundary. */
    RegisterRelationship toCommand() {
        return new RegisterRelationship(
                relationshipId,
                new RegisterUnit(
                        practiceId,
                        kind,
                        startsOn,
                        participants.stream()
                                .map(participant -> participant.toParticipant(kind))
                                .toList()),
                site);
    }

    /** The relationship this form opens. */
    public UUID getRelationshipId() {
        return relationshipId;
    }

    /** The participants, by position. */
    public List<ParticipantFields> getParticipants() {
        return List.copyOf(participants);
    }

    /** The practice. */
    public @Nullable UUID getPracticeId() {
        return practiceId;
    }

    /** Takes what was chosen. */
    public void setPracticeId(@Nullable UUID practiceId) {
        this.practiceId = practiceId;
    }

    /** The site of the practice, where it has several. */
    public @Nullable UUID getSite() {
        return site;
    }

    /** Takes what was chosen. */
    public void setSite(@Nullable UUID site) {
        this.site = site;
    }

    /** The kind of unit. */
    public @Nullable UnitKind getKind() {
        return kind;
    }

    /** Takes what was chosen. */
    public void setKind(@Nullable UnitKind kind) {
        this.kind = kind;
    }

    /** The first day. */
    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    /** Takes what was typed. */
    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    /** Whether roles are asked: in families. */
    public boolean isRoleAsked() {
        return kind == UnitKind.FAMILY;
    }

    /** Whether participants may be taken out. */
    public boolean isRemovable() {
        return participants.size() > 1;
    }
}
