package org.rapport.consent;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.UnitKind;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.SecretsPolicies;
import org.rapport.client.consent.SecretsPolicy;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist of a couple or family writes down what is done with what one of them tells alone, and who the client is. */
@Boundary
public class SecretsChoice {

    private static final int LONGEST = 2000;

    @Inject
    private RelationshipAccess access;

    @Inject
    private SecretsPolicies policies;

    @Inject
    private InputCheck input;

    @Inject
    private Journal journal;

    /**
     * Chooses a policy in place of the former; everybody is asked anew. {@code CHANGED_MEANWHILE} when another version was
     * shown, {@code ONE_PERSON_ONLY} where nobody else takes part.
     */
    @Permits(Who.THERAPIST)
    public void choose(UUID relationshipId, ChooseSecretsPolicy command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        String words = Objects.requireNonNullElse(command.words(), "").strip();
        Violations found = input.of(command);
        if (ref.kind() == UnitKind.INDIVIDUAL) {
            found.add(ConsentError.ONE_PERSON_ONLY, "kind");
        }
        if (command.kind() == SecretsPolicy.Kind.LIMITED_SECRETS && words.isEmpty()) {
            found.add(SharedError.REQUIRED, "words");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            found.add(SharedError.TOO_LONG, Map.of("field", "words", "max", LONGEST));
        }
        found.refuse();
        policies.choose(
                ref.organisation(),
                ref.id(),
                new SecretsPolicy(
                        command.seen() + 1,
                        Objects.requireNonNull(command.kind()),
                        Objects.requireNonNull(command.client()),
                        words));
        journal.changed(ConsentAction.SECRETS_POLICY_CHOSEN, relationshipId, List.of(relationshipId));
    }
}
