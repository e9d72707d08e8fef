package org.rapport.measure.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.contract.AnsweringConsents;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
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

    /** Who they are; refuses with the reason, {@code NOT_FOUND} for somebody who is not named. */
    public NamedObserver require(RelationshipRef relationship, UUID person) {
        NamedObserver named =
                store.active(relationship, person).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        consents.require(relationship, named.about());
        return named;
    }

    /** Of each who is named, why they may not be asked; empty for whoever may. */
    public Map<UUID, Optional<ErrorCode>> reasons(RelationshipRef relationship) {
        Map<UUID, Optional<ErrorCode>> about = consents.reasons(relationship);
        Map<UUID, Optional<ErrorCode>> reasons = new HashMap<>();
        store.of(relationship).stream()
                .filter(each -> !each.ended() && about.containsKey(each.about()))
                .forEach(each -> reasons.put(each.person(), about.get(each.about())));
        return reasons;
    }
}
