package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.shared.data.PageReading;
import org.rapport.web.consent.ConsentNoticesView;
import org.rapport.web.goal.GoalGlanceView;
import org.rapport.web.minor.ContactCareView;
import org.rapport.web.relationship.LedgerView;
import org.rapport.web.workflow.FollowUpNoticesView;

/** Reads everything a relationship's page shows in one transaction, before the page is written. */
@RequestScoped
public class DossierReading {

    @Inject
    private PageReading reading;

    @Inject
    private Relationships relationships;

    @Inject
    private RelationshipSideView side;

    @Inject
    private Beside beside;

    @Inject
    private LedgerView ledger;

    /** What is said beside: about the people, what they want to reach, what follows up. */
    @RequestScoped
    public static class Beside {

        @Inject
        private ContactCareView contacts;

        @Inject
        private ConsentNoticesView consents;

        @Inject
        private GoalGlanceView goals;

        @Inject
        private FollowUpNoticesView followUps;

        void read(RelationshipHeader header) {
            contacts.shared(header.id());
            header.participants().forEach(person -> contacts.kept(header.id(), person.personId()));
            consents.of(header.id());
            goals.open(header.id());
            followUps.of(header.id());
        }
    }

    /** The header comes first: who may not open it reads nothing else. What more the page needs is read in {@code rest}. */
    void read(UUID relationship, Consumer<RelationshipHeader> rest) {
        reading.together(() -> {
            RelationshipHeader header = relationships.header(relationship);
            rest.accept(header);
            side.attention(header);
            side.due(header);
            beside.read(header);
            ledger.of(relationship);
        });
    }
}
