package org.rapport.contract.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.contract.AgreementState;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.contract.NegotiatedVersions.Negotiated;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipRef;

/** Puts threads together for those who may read them; asks nobody for permission. */
@ApplicationScoped
class CounterReading {

    @Inject
    private CounterStore store;

    @Inject
    private CounterWriting writing;

    @Inject
    private NegotiatedVersions versions;

    @Inject
    private AskerPresence presence;

    /** The thread of this id, of this relationship's. */
    CounterThread thread(UUID organisation, UUID id) {
        return store.get(organisation, id);
    }

    /** Threads of the relationship, the newest first. */
    List<CounterView> of(RelationshipRef relationship, Predicate<CounterThread> shown) {
        Map<UUID, String> names = presence.names(relationship);
        Map<UUID, Negotiated> known = new HashMap<>();
        return store.of(relationship.organisation(), relationship.id()).stream()
                .filter(shown)
                .map(thread -> view(
                        relationship,
                        thread,
                        known.computeIfAbsent(
                                thread.agreement(), agreement -> versions.exactly(relationship, agreement)),
                        names))
                .toList();
    }

    private CounterView view(
            RelationshipRef relationship, CounterThread thread, Negotiated version, Map<UUID, String> names) {
        Map<TermField, String> agreed = new EnumMap<>(TermField.class);
        thread.term().fields().forEach(field -> {
            String value = version.terms().values().get(field);
            if (value != null) {
                agreed.put(field, value);
            }
        });
        boolean present = version.state() == AgreementState.ACTIVE || version.state() == AgreementState.PROPOSED;
        return new CounterView(
                thread.id(),
                relationship.id(),
                version.id(),
                version.number(),
                String.valueOf(version.terms().currency()),
                thread.term(),
                thread.state(present),
                thread.last().position(),
                agreed,
                thread.steps().stream()
                        .map(step -> step(relationship, step, names))
                        .toList());
    }

    private CounterView.Step step(RelationshipRef relationship, CounterStep step, Map<UUID, String> names) {
        return new CounterView.Step(
                step.kind(),
                step.party().kind(),
                presence.name(relationship, names, step.party()),
                step.saidAt(),
                writing.wanted(relationship, step),
                writing.reason(relationship, step));
    }
}
