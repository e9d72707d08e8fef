package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.RegisterUnit;
import org.rapport.client.RegisteredUnit;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;

/** Opens a relationship for a unit that was just written down, with the current member as its therapist. */
@ApplicationScoped
class Opening {

    @Inject
    private RelationshipRepository relationships;

    @Inject
    private RelationshipAccess access;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CurrentActor actor;

    /** The relationship of that id if a form was sent before and opened it; not found when it is somebody else's. */
    Optional<Registered> openedBefore(UUID relationship) {
        if (relationships.find(actor.get().organisation(), relationship).isEmpty()) {
            return Optional.empty();
        }
        RelationshipRef mine = access.requireMine(relationship);
        return Optional.of(new Registered(relationship, mine.unitId(), mine.code()));
    }

    /** Opens it on the unit's first day. */
    Registered open(RegisterRelationship command, RegisteredUnit registered, PracticeChoice practice) {
        Actor me = actor.get();
        RegisterUnit unit = command.unit();
        UUID relationship = command.relationshipId();
        LocalDate on = Objects.requireNonNull(unit.startsOn());
        RecordKey key = new RecordKey(me.organisation(), relationship);
        Relationship opened = new Relationship(key, practice.id(), registered.unitId(), on);
        relationships.add(opened.at(practice.site(command.site()).orElse(null)), me.id(), on);
        Map<String, String> facts = Map.of(
                "kind",
                Objects.requireNonNull(unit.kind()).name(),
                "participants",
                String.valueOf(registered.persons().size()));
        chronicle.opened(new RelationshipOpened(me.organisation(), relationship, me.id()), on, practice.zone(), facts);
        return new Registered(relationship, registered.unitId(), registered.code());
    }
}
