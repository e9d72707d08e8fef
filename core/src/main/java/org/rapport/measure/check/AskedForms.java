package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.AssignmentState;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.RecordKey;

/**
 * Forms that another feature asks a participant to answer, under the rules of those a therapist gives; and that may be answered
 * at once, so that nothing is given that waits for a guardian or a consent. For boundaries, inside their transaction.
 */
@ApplicationScoped
public class AskedForms {

    @Inject
    private Giving giving;

    @Inject
    private AssignmentStore assignments;

    @Inject
    private AssignmentRecords records;

    @Inject
    private AnsweringConsents consents;

    /** A form that waits for its answer; {@code given} where it was not open before. */
    public record Asked(UUID assignment, boolean given) {}

    /** The form of this instrument that is open for the person, or a new one; refuses as {@link Assignments#assign} does. */
    public Asked ask(RelationshipRef relationship, String instrument, UUID person) {
        consents.require(relationship, person);
        RecordKey key = new RecordKey(relationship.organisation(), relationship.id());
        Optional<Assignment> open = assignments.open(key, instrument, person).stream()
                .filter(form -> form.about().isEmpty())
                .findFirst();
        return open.map(form -> new Asked(form.id(), false)).orElseGet(() -> {
            Assignment made = giving.give(
                            relationship, new AssignInstrument(relationship.id(), instrument, List.of(person), null))
                    .get(0);
            records.assigned(made);
            return new Asked(made.id(), true);
        });
    }

    /** Whether a form waits for its answer. */
    public boolean isOpen(UUID organisation, UUID assignment) {
        return assignments
                .find(organisation, assignment)
                .filter(form -> form.state() == AssignmentState.OPEN)
                .isPresent();
    }

    /** Takes back a form that nobody needs any more; one that was answered or has ended stays as it is. */
    public void takeBack(UUID organisation, UUID assignment) {
        assignments
                .lock(organisation, assignment)
                .filter(form -> form.state() == AssignmentState.OPEN)
                .ifPresent(form -> {
                    giving.end(form);
                    records.withdrawn(form);
                });
    }
}
