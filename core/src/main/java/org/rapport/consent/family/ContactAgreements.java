package org.rapport.consent.family;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist keeps what the family of an own relationship agreed about contact with a child, and what became of it. It is
 * no legal order, and nobody meets by it before those who decide for the child allow that others learn something of it.
 */
@Boundary
public class ContactAgreements {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2000;

    @Inject
    private RelationshipAccess access;

    @Inject
    private MeetingReader reader;

    @Inject
    private MeetingStore store;

    @Inject
    private InputCheck input;

    @Inject
    private MeetingTrace trace;

    /** All of them with their contacts. */
    @Permits(Who.THERAPIST)
    public MeetingsPage open(UUID relationshipId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        trace.shown(ref);
        return reader.page(ref);
    }

    /** Writes down what was proposed, and gives its id; everything that does not fit is refused together. */
    @Permits(Who.THERAPIST)
    public UUID agree(UUID relationshipId, AgreeMeeting command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        check(ref, command);
        UUID child = Objects.requireNonNull(command.child());
        String name = Objects.requireNonNullElse(command.otherName(), "").strip();
        UUID id = store.add(
                ref,
                new MeetingStore.Kept(
                        child,
                        child,
                        command.other(),
                        command.other() == null ? reader.sealed(ref, child, name) : null,
                        Objects.requireNonNull(command.form()),
                        reader.sealed(ref, child, command.terms().joined())));
        stands(ref, id, new MeetingLine.Standing(1, MeetingStatus.PROPOSED, command.reviewOn()));
        trace.changed(FamilyAction.CONTACT_AGREED, ref);
        return id;
    }

    /**
     * Moves one on. {@code CANNOT_FOLLOW}, {@code CHANGED_MEANWHILE} when another standing was shown, and
     * {@code CHILD_CONSENT_NEEDED} before people meet without the consent of those who decide for the child.
     */
    @Permits(Who.THERAPIST)
    public void move(UUID relationshipId, MoveMeeting command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        MeetingLine line = reader.line(ref, command.agreement());
        MeetingStatus to = command.to();
        if (to == null) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "to"));
        }
        if (line.standing().number() != command.seen()) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
        if (!line.standing().status().next().contains(to)) {
            throw new DomainException(FamilyError.CANNOT_FOLLOW);
        }
        if (to.running() && !line.consented()) {
            throw new DomainException(FamilyError.CHILD_CONSENT_NEEDED);
        }
        LocalDate review = to == MeetingStatus.ENDED ? null : requireAhead(ref, command.reviewOn());
        stands(ref, line.id(), new MeetingLine.Standing(command.seen() + 1, to, review));
        trace.changed(FamilyAction.CONTACT_MOVED, ref);
    }

    /** Writes down one contact; what happened or was called off lies in the past, what is planned does not. */
    @Permits(Who.THERAPIST)
    public void log(UUID relationshipId, LogMeeting command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        UUID child = reader.child(ref, command.agreement());
        Violations found = input.of(command);
        LocalDate day = command.day();
        boolean happened = command.outcome() == MeetingOutcome.HAPPENED;
        if (day != null && happened && day.isAfter(ref.dayOf(store.now()))) {
            found.add(FamilyError.SINCE_AHEAD, "day");
        }
        requireShort(command.words(), "logWords", LONGEST_WORDS, found);
        found.refuse();
        String words = Objects.requireNonNullElse(command.words(), "").strip();
        store.add(
                ref,
                new MeetingStore.Logged(
                        command.agreement(),
                        Objects.requireNonNull(day),
                        Objects.requireNonNull(command.outcome()),
                        words.isEmpty() ? null : reader.sealed(ref, child, words)));
        trace.changed(FamilyAction.CONTACT_LOGGED, ref);
    }

    private void stands(RelationshipRef ref, UUID agreement, MeetingLine.Standing standing) {
        store.stands(ref, agreement, standing);
        trace.reviewed(ref, agreement, standing.reviewOn());
    }

    private LocalDate requireAhead(RelationshipRef ref, @Nullable LocalDate review) {
        if (review == null) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "reviewOn"));
        }
        if (!review.isAfter(ref.dayOf(store.now()))) {
            throw new DomainException(FamilyError.REVIEW_NOT_AHEAD, Map.of("field", "reviewOn"));
        }
        return review;
    }

    private void check(RelationshipRef ref, AgreeMeeting command) {
        Violations found = input.of(command);
        UUID child = command.child();
        if (child != null && !reader.isChild(ref, child)) {
            found.add(FamilyError.NOT_A_CHILD_HERE, "child");
        }
        checkOther(ref, command, found);
        LocalDate review = command.reviewOn();
        if (review != null && !review.isAfter(ref.dayOf(store.now()))) {
            found.add(FamilyError.REVIEW_NOT_AHEAD, "reviewOn");
        }
        if (command.terms().all().get(0).isEmpty()) {
            found.add(SharedError.REQUIRED, "purpose");
        }
        requireShort(command.otherName(), "otherName", LONGEST_NAME, found);
        command.terms().all().forEach(text -> requireShort(text, "purpose", LONGEST_WORDS, found));
        found.refuse();
    }

    private void checkOther(RelationshipRef ref, AgreeMeeting command, Violations found) {
        boolean named = !Objects.requireNonNullElse(command.otherName(), "").isBlank();
        UUID other = command.other();
        if (named == (other != null)) {
            found.add(FamilyError.ONE_OTHER_PERSON, "other");
        } else if (other != null && other.equals(command.child())) {
            found.add(FamilyError.RELATED_TO_SELF, "other");
        } else if (other != null && !reader.isKnown(ref, other)) {
            found.add(SharedError.NOT_A_CHOICE, "other");
        }
    }

    private static void requireShort(@Nullable String text, String field, int longest, Violations found) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            found.add(SharedError.TOO_LONG, Map.of("field", field, "max", longest));
        }
    }
}
