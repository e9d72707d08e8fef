package org.rapport.consent;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.client.NameKeys;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentDeciding;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentsDecided;
import org.rapport.client.consent.PersonConsents;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist sees what the participants of own relationships allow, and writes down what they decided in the room. */
@Boundary
public class ConsentRecords {

    /** How long a link opens. */
    public static final Duration VALID = Duration.ofDays(30);

    @Inject
    private RelationshipAccess access;

    @Inject
    private ConsentReader reader;

    @Inject
    private ConsentDeciding deciding;

    @Inject
    private PersonalLinks links;

    @Inject
    private ConsentTrace trace;

    /** What a participant allows; not found when the person takes no part in this own relationship. */
    @Permits(Who.THERAPIST)
    public ConsentPage open(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        ConsentPage page = reader.page(ref, personId);
        trace.shown(ref, personId);
        return page;
    }

    /** What is missing, ran out or was taken back in an own relationship. */
    @Permits(Who.THERAPIST)
    public List<ConsentNotice> notices(UUID relationshipId) {
        return reader.notices(access.requireMine(relationshipId));
    }

    /** Whether everybody who takes part in an own relationship today said yes to what is never done otherwise. */
    @Permits(Who.THERAPIST)
    public boolean allowedByAll(UUID relationshipId, ConsentPurpose purpose) {
        return reader.allowedByAll(access.requireMine(relationshipId), purpose);
    }

    /** Writes down what somebody decided; everything that does not fit is refused together. */
    @Permits(Who.THERAPIST)
    public void record(UUID relationshipId, UUID personId, RecordConsents command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        PersonConsents about = reader.person(ref, personId);
        Violations found = new Violations();
        require(command, found);
        found.refuse();
        UUID by = Objects.requireNonNull(command.by());
        ConsentMethod method = Objects.requireNonNull(command.method());
        if (method == ConsentMethod.SCREEN
                && !matches(command, reader.deciders(ref, about).getOrDefault(by, ""))) {
            found.add(ConsentError.NAME_DIFFERS, "name");
        }
        found.refuse();
        List<ConsentChoice> taken = deciding.decide(
                reader.scope(ref),
                about.who(),
                new ConsentsDecided(
                        by, method, Objects.requireNonNull(command.day()), command.expiresOn(), command.choices()));
        trace.decided(ref, personId, taken);
    }

    private static void require(RecordConsents command, Violations found) {
        require(command.by(), "by", found);
        require(command.method(), "method", found);
        require(command.day(), "day", found);
        boolean elsewhere = command.method() == ConsentMethod.PORTAL || command.method() == ConsentMethod.LINK;
        if (elsewhere) {
            found.add(SharedError.NOT_A_CHOICE, "method");
        }
    }

    private static void require(@Nullable Object value, String field, Violations found) {
        if (value == null) {
            found.add(SharedError.REQUIRED, field);
        }
    }

    private static boolean matches(RecordConsents command, String name) {
        String typed = NameKeys.fold(Objects.requireNonNullElse(command.name(), ""));
        return !typed.isEmpty() && typed.equals(NameKeys.fold(name));
    }

    /** Makes a personal link with which a participant decides for themselves; a former one opens nothing any more. */
    @Permits(Who.THERAPIST)
    public IssuedLink link(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        reader.person(ref, personId);
        trace.linked(ref, personId);
        return links.issue(
                new IssueLink(LinkKind.CONSENT, personId, ref.id(), trace.now().plus(VALID)));
    }
}
