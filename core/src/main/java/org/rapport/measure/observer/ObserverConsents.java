package org.rapport.measure.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.contract.AnsweringConsents;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * Who outside the sessions may be asked now: whoever is named, as long as the participant it is about could be asked too. A
 * young person's no, and a guardian's consent that is missing, count for what others say about them.
 */
@ApplicationScoped
public class ObserverConsents {

    @Inject
    private ObserverStore store;

    @Inject
    private AnsweringConsents consents;

    /** Who is named under this id; refuses with the reason, {@code NOT_FOUND} for somebody who is not named. */
    public NamedObserver require(RelationshipRef relationship, UUID observer) {
        return require(relationship, each -> each.id().equals(observer));
    }

    /** Somebody who is asked about a participant; refuses with the reason, {@code NOT_FOUND} for somebody who is not named. */
    public NamedObserver require(RelationshipRef relationship, UUID person, UUID about) {
        return require(relationship, each -> each.is(person, about));
    }

    private NamedObserver require(RelationshipRef relationship, Predicate<NamedObserver> which) {
        NamedObserver named = store.of(relationship).stream()
                .filter(each -> !each.ended() && which.test(each))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        consents.require(relationship, named.about());
        return named;
    }
}
