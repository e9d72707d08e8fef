package org.rapport.relationship;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.SiteRow;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist says at which site of its practice an own relationship takes place. */
@Boundary
public class Sites {

    @Inject
    private RelationshipAccess access;

    @Inject
    private RelationshipRepository relationships;

    @Inject
    private MyPractices practices;

    @Inject
    private Journal journal;

    @Inject
    private Event<SiteChosen> chosen;

    /** Where it takes place now, and where else it might. */
    @Permits(Who.THERAPIST)
    public SiteChoice of(UUID relationshipId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        Relationship relationship = relationships.get(ref.organisation(), ref.id());
        return new SiteChoice(ref.code(), relationship.version(), relationship.site(), sites(ref));
    }

    /** Chooses a site, or none. {@code CHANGED_MEANWHILE} from a stale form; {@code NOT_A_CHOICE} at {@code site}. */
    @Permits(Who.THERAPIST)
    public void choose(ChooseSite command) {
        RelationshipRef ref = access.requireMine(command.relationshipId());
        UUID site = command.site();
        if (site != null && sites(ref).stream().noneMatch(own -> own.id().equals(site))) {
            throw new DomainException(SharedError.NOT_A_CHOICE, Map.of("field", "site"));
        }
        Relationship relationship = relationships.get(ref.organisation(), ref.id());
        relationship.requireVersion(command.version());
        relationship.at(site);
        relationships.flush();
        journal.changed(RelationshipAction.SITE_CHOSEN, ref.id());
        chosen.fire(new SiteChosen(ref.id()));
    }

    private List<SiteRow> sites(RelationshipRef ref) {
        return practices.sites(ref.organisation(), List.of(ref.practiceId())).getOrDefault(ref.practiceId(), List.of());
    }
}
