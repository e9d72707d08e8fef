package org.rapport.session.cost;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist sees what an own relationship costs: what to expect by the agreement, and what a period came to. */
@Boundary
public class Costs {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Statements statements;

    /** The estimate by the agreement in force, else by the one proposed; nothing where neither says enough. */
    @Permits(Who.THERAPIST)
    public Optional<Estimate> estimate(UUID relationshipId) {
        return statements.estimate(access.requireMine(relationshipId));
    }

    /** The statement of a period; everything that does not fit is answered at once. Days to come hold nothing yet. */
    @Permits(Who.THERAPIST)
    public Statement statement(AskStatement asked) {
        RelationshipRef relationship = access.requireMine(asked.relationship());
        return statements.of(relationship, asked);
    }
}
