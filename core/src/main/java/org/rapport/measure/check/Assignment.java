package org.rapport.measure.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.CloseReason;
import org.rapport.measure.form.SkipReason;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * One form asked of one respondent. It is open until it is answered, left out by a therapist, or withdrawn; each of these
 * ends it for good. While it is open, drafts are kept ({@link Drafts}). A form with an end can still be looked at after it,
 * not answered.
 */
@Entity
@Table(name = "assignment", schema = "rapport")
class Assignment extends VersionedRecord {

    private static final UUID UNSET = new UUID(0, 0);

    @Column(name = "relationship_id")
    private UUID relationship = UNSET;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Column(name = "structure_id")
    private UUID structure = UNSET;

    @Column(name = "instrument_id")
    private String instrument = "";

    @Column(name = "instrument_version")
    private String instrumentVersion = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "respondent_kind")
    private RespondentKind respondentKind = RespondentKind.CLIENT;

    @Column(name = "respondent_id")
    private UUID respondent = UNSET;

    @Column(name = "about_id")
    private @Nullable UUID about;

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.OPEN;

    @Column(name = "assigned_at")
    private Instant assignedAt = Instant.EPOCH;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "skip_reason")
    private @Nullable SkipReason skipReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private @Nullable CloseReason closeReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For persistence only. */
    protected Assignment() {}

    /** A form asked of somebody, open. */
    Assignment(RecordKey key, Asking.What what, Asking.Whom whom, Instant at) {
        super(key);
        relationship = what.relationship();
        structure = what.structure();
        instrument = what.instrument().id();
        instrumentVersion = what.instrument().version();
        session = whom.session();
        respondentKind = whom.kind();
        respondent = whom.respondent();
        about = whom.about();
        closesAt = whom.closesAt();
        assignedAt = at;
    }

    /** Refuses with what ended the form, or that its time is over. */
    void requireOpen(Instant now) {
        switch (state) {
            case ANSWERED -> throw new DomainException(MeasureError.ALREADY_ANSWERED, Map.of("at", ended()));
            case SKIPPED -> throw new DomainException(MeasureError.SKIPPED);
            case CLOSED ->
                throw new DomainException(
                        closeReason == CloseReason.NEXT_SESSION ? MeasureError.NEXT_CHECK_OPEN : MeasureError.CLOSED);
            case OPEN -> {
                if (closesAt != null && now.isAfter(closesAt)) {
                    throw new DomainException(MeasureError.EXPIRED, Map.of("at", closesAt));
                }
            }
        }
    }

    private Instant ended() {
        return endedAt == null ? assignedAt : endedAt;
    }

    /** The form was answered. */
    void answer(Instant at) {
        end(AssignmentState.ANSWERED, at);
    }

    /** The therapist left it out. */
    void skip(SkipReason reason, Instant at) {
        requireOpen(at);
        skipReason = reason;
        end(AssignmentState.SKIPPED, at);
    }

    /** It is closed for this reason, unless something ended it before. */
    void close(CloseReason reason, Instant at) {
        if (state == AssignmentState.OPEN) {
            closeReason = reason;
            end(AssignmentState.CLOSED, at);
        }
    }

    private void end(AssignmentState how, Instant at) {
        state = how;
        endedAt = at;
    }

    boolean isAskedOf(RespondentKind kind, UUID who) {
        return respondentKind == kind && respondent.equals(who);
    }

    /** Whether it is a participant's or an observer's own. */
    boolean isAskedOutsideOfStaff(UUID who) {
        return respondentKind != RespondentKind.THERAPIST && respondent.equals(who);
    }

    UUID relationship() {
        return relationship;
    }

    Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    UUID structure() {
        return structure;
    }

    String instrument() {
        return instrument;
    }

    RespondentKind respondentKind() {
        return respondentKind;
    }

    UUID respondent() {
        return respondent;
    }

    /** The participant somebody from outside is asked about; the respondent's own form is about nobody else. */
    Optional<UUID> about() {
        return Optional.ofNullable(about);
    }

    AssignmentState state() {
        return state;
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }
}
