package org.rapport.desk.portal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.portal.PortalPlace;
import org.rapport.relationship.portal.PortalPlaces;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** What a client who signed in comes to first: what is due, the next sessions, where the agreements stand. */
@Boundary
public class PortalHome {

    private static final int NEXT = 3;
    private static final int MOST_SESSIONS = 100;

    @Inject
    private PortalPlaces places;

    @Inject
    private PortalQueries queries;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /**
     * What is due, and what comes next.
     *
     * @param name the client's given name
     */
    public record Home(String name, List<DueForm> forms, List<OwnPlace> places, List<OwnSession> next) {

        /** Keeps its own copies. */
        public Home {
            forms = List.copyOf(forms);
            places = List.copyOf(places);
            next = List.copyOf(next);
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Home";
        }
    }

    /** The client's page, over all relationships in which they take part. */
    @Permits(Who.CLIENT)
    public Home open() {
        Actor me = actor.get();
        List<PortalPlace> mine = places.of(me.organisation(), me.id());
        Instant now = clock.instant();
        List<OwnSession> next = queries.sessions(me, mine, now).stream()
                .filter(OwnSession::planned)
                .limit(NEXT)
                .toList();
        journal.read(PortalPageAction.PORTAL_HOME_SHOWN, me.id(), ids(mine));
        return new Home(queries.givenName(me), queries.forms(me, mine, now), withAgreements(me, mine), next);
    }

    /** Where the client takes part, with the agreements. */
    @Permits(Who.CLIENT)
    public List<OwnPlace> places() {
        Actor me = actor.get();
        return withAgreements(me, places.of(me.organisation(), me.id()));
    }

    /**
     * The client's sessions.
     *
     * @param coming the soonest first
     * @param past the newest first; the 100 newest
     */
    public record Sessions(List<OwnSession> coming, List<OwnSession> past) {

        /** Keeps its own copies. */
        public Sessions {
            coming = List.copyOf(coming);
            past = List.copyOf(past);
        }
    }

    /** The sessions to come and those that were. */
    @Permits(Who.CLIENT)
    public Sessions sessions() {
        Actor me = actor.get();
        List<PortalPlace> mine = places.of(me.organisation(), me.id());
        Instant now = clock.instant();
        journal.read(PortalPageAction.PORTAL_SESSIONS_SHOWN, me.id(), ids(mine));
        return new Sessions(
                queries.sessions(me, mine, now), queries.past(me, mine, new PortalQueries.Until(now, MOST_SESSIONS)));
    }

    private List<OwnPlace> withAgreements(Actor me, List<PortalPlace> mine) {
        return mine.stream()
                .map(place -> new OwnPlace(place, queries.agreements(me, place)))
                .toList();
    }

    private static List<UUID> ids(List<PortalPlace> mine) {
        return mine.stream().map(PortalPlace::relationship).toList();
    }
}
