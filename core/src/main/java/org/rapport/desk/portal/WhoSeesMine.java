package org.rapport.desk.portal;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.audit.Journal;
import org.rapport.measure.course.CourseReleases;
import org.rapport.relationship.portal.PortalPlace;
import org.rapport.relationship.portal.PortalPlaces;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Tells a client who can see what of theirs, relationship by relationship. */
@Boundary
public class WhoSeesMine {

    @Inject
    private PortalPlaces places;

    @Inject
    private AccessQueries queries;

    @Inject
    private CourseReleases releases;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Of each relationship in which the client takes part, the newest first. */
    @Permits(Who.CLIENT)
    public List<WhoSees> open() {
        Actor me = actor.get();
        List<PortalPlace> mine = places.of(me.organisation(), me.id());
        journal.read(
                PortalPageAction.PORTAL_ACCESS_SHOWN,
                me.id(),
                mine.stream().map(PortalPlace::relationship).toList());
        return mine.stream().map(place -> of(me, place)).toList();
    }

    private WhoSees of(Actor me, PortalPlace place) {
        return new WhoSees(
                place,
                queries.supervisors(me, place),
                queries.others(me, place),
                releases.isReleased(place.relationship()),
                queries.guarded(me, place));
    }
}
