package org.rapport.desk.journal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Tells a client who of the staff read something about them, and a therapist the same of somebody who takes part in an own
 * relationship. What concerns another participant alone is left out, and so is everything of other relationships when a
 * therapist asks.
 */
@Boundary
public class ReadingsOfMine {

    @Inject
    private ReadingQueries queries;

    @Inject
    private ReadingDays days;

    @Inject
    private RelationshipAccess access;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Of the acting person: the 90 days up to this one, or up to today. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public Readings mine(@Nullable LocalDate until) {
        Actor who = actor.get();
        List<ReadingQueries.Place> places = new ArrayList<>(queries.places(who.organisation(), who.id()));
        places.add(new ReadingQueries.Place(
                who.id(), places.isEmpty() ? ZoneOffset.UTC : places.get(0).zone(), Instant.EPOCH));
        return readings(who.id(), places, until, List.of());
    }

    /** Of somebody who takes part in an own relationship, within that relationship. */
    @Permits(Who.THERAPIST)
    public Readings ofParticipant(UUID relationshipId, UUID personId, @Nullable LocalDate until) {
        RelationshipRef ref = access.requireMine(relationshipId);
        List<ReadingQueries.Place> here = queries.places(ref.organisation(), personId).stream()
                .filter(place -> place.about().equals(ref.id()))
                .toList();
        if (here.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return readings(personId, here, until, List.of(relationshipId));
    }

    private Readings readings(
            UUID person, List<ReadingQueries.Place> places, @Nullable LocalDate until, List<UUID> shown) {
        journal.read(JournalPageAction.READINGS_SHOWN, person, shown);
        return days.of(person, places, until);
    }
}
