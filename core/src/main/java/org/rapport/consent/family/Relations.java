package org.rapport.consent.family;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist keeps how the people of an own relationship stand to each other, each view for itself: estrangement is how
 * one person sees it. Nobody who takes part reads any of it here.
 */
@Boundary
public class Relations {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2000;

    @Inject
    private RelationshipAccess access;

    @Inject
    private RelationReader reader;

    @Inject
    private RelationStore store;

    @Inject
    private InputCheck input;

    @Inject
    private Journal journal;

    /** All relations with all views, each marked by whose it is. */
    @Permits(Who.THERAPIST)
    public FamilyPage open(UUID relationshipId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        journal.read(FamilyAction.RELATIONS_SHOWN, relationshipId, List.of());
        return reader.page(ref);
    }

    /** Writes down how somebody sees a relation; a former view of theirs stays written and counts no more. */
    @Permits(Who.THERAPIST)
    public void describe(UUID relationshipId, DescribeRelation command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        check(ref, command);
        UUID from = Objects.requireNonNull(command.from());
        UUID relation = reader.find(ref, command)
                .orElseGet(() -> store.add(
                        ref,
                        new RelationStore.Kept(
                                from,
                                from,
                                command.to(),
                                command.to() == null ? reader.sealed(ref, from, command.toName()) : null,
                                Objects.requireNonNull(command.type()))));
        UUID subject = Objects.requireNonNullElse(command.describedBy(), from);
        store.add(
                ref,
                new RelationStore.Seen(
                        relation,
                        command.describedBy(),
                        Objects.requireNonNull(command.contact()),
                        command.since(),
                        reader.sealed(ref, subject, command.words()),
                        store.now(),
                        store.caller()));
        journal.changed(FamilyAction.RELATION_DESCRIBED, relationshipId);
    }

    private void check(RelationshipRef ref, DescribeRelation command) {
        Violations found = input.of(command);
        UUID from = command.from();
        if (from != null && ref.participant(from).isEmpty()) {
            found.add(SharedError.NOT_A_CHOICE, "from");
        }
        checkOther(ref, command, found);
        UUID by = command.describedBy();
        if (by != null && ref.participant(by).isEmpty()) {
            found.add(FamilyError.DESCRIBED_BY_NOBODY_HERE, "describedBy");
        }
        LocalDate since = command.since();
        if (since != null && since.isAfter(ref.dayOf(store.now()))) {
            found.add(FamilyError.SINCE_AHEAD, "since");
        }
        requireShort(command.toName(), "toName", LONGEST_NAME, found);
        requireShort(command.words(), "words", LONGEST_WORDS, found);
        found.refuse();
    }

    private void checkOther(RelationshipRef ref, DescribeRelation command, Violations found) {
        boolean named = !Objects.requireNonNullElse(command.toName(), "").isBlank();
        UUID to = command.to();
        if (named == (to != null)) {
            found.add(FamilyError.ONE_OTHER_PERSON, "to");
        } else if (to != null && to.equals(command.from())) {
            found.add(FamilyError.RELATED_TO_SELF, "to");
        } else if (to != null && !reader.isKnown(ref, to)) {
            found.add(SharedError.NOT_A_CHOICE, "to");
        }
    }

    private static void requireShort(@Nullable String text, String field, int longest, Violations found) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            found.add(SharedError.TOO_LONG, Map.of("field", field, "max", longest));
        }
    }
}
