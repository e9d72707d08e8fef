package org.rapport.relationship.portal;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.rapport.client.Persons;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Tells in which language and zone the portal speaks to a client who signed in. */
@Boundary
public class PortalReader {

    @Inject
    private PortalPlaces places;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor actor;

    /**
     * How to speak to a client.
     *
     * @param language {@code en} or {@code de}
     * @param zone of the practice of the newest relationship
     */
    public record Preferences(String language, ZoneId zone) {}

    /** The client's own language, and where they are; nothing when they take part nowhere any more. */
    @Permits(Who.CLIENT)
    public Optional<Preferences> preferences() {
        Actor me = actor.get();
        return places.of(me.organisation(), me.id()).stream()
                .findFirst()
                .map(place -> new Preferences(
                        Objects.requireNonNullElse(
                                persons.get(me.organisation(), me.id())
                                        .details()
                                        .language(),
                                "en"),
                        place.zone()));
    }
}
