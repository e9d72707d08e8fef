package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.shared.data.PageReading;
import org.rapport.web.minor.ContactCareView;
import org.rapport.web.relationship.LedgerView;

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
    private ContactCareView contacts;

    @Inject
    private LedgerView ledger;

    /** The header comes first: who may not open it reads nothing else. What more the page needs is read in {@code rest}. */
    void read(UUID relationship, Consumer<RelationshipHeader> rest) {
        reading.together(() -> {
            RelationshipHeader header = relationships.header(relationship);
            rest.accept(header);
            side.attention(header);
            side.due(header);
            contacts.shared(relationship);
            header.participants().forEach(person -> contacts.kept(relationship, person.personId()));
            ledger.of(relationship);
        });
    }
}
