package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/**
 * Asks members about a notice: a task for each, and a mail that one waits. What was answered stands in neither: whoever
 * opens the notice reads it there, and that is journalled.
 */
@ApplicationScoped
class RiskAsking {

    @Inject
    private Tasks tasks;

    @Inject
    private RiskLetters letters;

    /** Asks all of them. */
    void ask(RelationshipRef relationship, RiskNotice notice, Set<UUID> members, Instant dueAt) {
        members.forEach(member -> tasks.open(
                new OpenTask(SafetyTask.RISK_ANSWER, relationship.id(), notice.id(), member, dueAt).endedByFeature()));
        letters.tell(notice.id(), members);
    }

    /** Nobody is asked any more. */
    void settle(RiskNotice notice) {
        tasks.settle(SafetyTask.RISK_ANSWER, notice.id());
        letters.settle(notice.id());
    }
}
