package org.rapport.relationship;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.client.UnitKind;

/**
 * Who and where: what stands at the top of a relationship's pages, for its therapists. {@code version} goes into the form
 * that moves the phase; {@code today} is the day at the practice.
 */
public record RelationshipHeader(
        UUID id,
        long version,
        String code,
        UnitKind kind,
        Phase phase,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        Place place,
        ZoneId zone,
        LocalDate today,
        List<ParticipantName> participants,
        List<String> therapists) {

    /**
     * Where it takes place.
     *
     * @param practice the practice's name
     * @param site the site's name, empty where it is not said
     * @param severalSites whether the practice has several sites
     */
    public record Place(String practice, String site, boolean severalSites) {}

    /** Keeps its own copies of the lists. */
    public RelationshipHeader {
        participants = List.copyOf(participants);
        therapists = List.copyOf(therapists);
    }

    /** The participants' names in one line. */
    public String names() {
        return participants.stream().map(ParticipantName::displayName).collect(Collectors.joining(", "));
    }

    /** The practice. */
    public String practiceName() {
        return place.practice();
    }

    /** The phases it may go on to, in their order. */
    public List<Phase> nextPhases() {
        return List.copyOf(phase.next());
    }

    /** The id; never the names. */
    @Override
    public String toString() {
        return "RelationshipHeader " + id;
    }
}
