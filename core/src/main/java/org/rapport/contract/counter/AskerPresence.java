package org.rapport.contract.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.client.minor.Guardians;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.contract.PartyKind;
import org.rapport.relationship.RelationshipRef;

/** Who those are who speak about terms, and whether they still take part. */
@ApplicationScoped
class AskerPresence {

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    @Inject
    private NegotiatedVersions versions;

    @Inject
    private Clock clock;

    /** Whether somebody who asked takes part today, or is a guardian of somebody who does. */
    boolean isThere(RelationshipRef relationship, CounterStep.Party asker) {
        return asker.kind() == PartyKind.GUARDIAN
                ? participants.areGuardedBy(relationship.unitOn(clock.instant()), asker.id())
                : relationship.participant(asker.id()).isPresent();
    }

    /** The names of all who may have spoken on the clients' side. */
    Map<UUID, String> names(RelationshipRef relationship) {
        Map<UUID, String> names = new HashMap<>(guardians.names(relationship.organisation(), relationship.unitId()));
        participants
                .names(relationship.organisation(), relationship.unitId())
                .forEach((id, name) -> names.put(id, name.displayName()));
        return names;
    }

    /** The name of one of them, or of a member. */
    String name(RelationshipRef relationship, Map<UUID, String> names, CounterStep.Party party) {
        return party.kind() == PartyKind.THERAPIST
                ? versions.memberName(relationship, party.id())
                : names.getOrDefault(party.id(), "");
    }
}
