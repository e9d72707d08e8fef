package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.signal.Nights;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/**
 * Once a night, for every relationship that goes on: which drifts have passed their limits. What newly has asks its
 * therapists to look back together; once said to be done that is not asked again while the same drift goes on. Goes through
 * an organisation in portions, each a transaction of its own, so that a server that was killed loses one portion.
 */
@Boundary
class DriftNight {

    /** So many relationships in one transaction. */
    static final int PORTION = 500;

    @Inject
    private DriftReading reading;

    @Inject
    private DriftStore store;

    @Inject
    private DriftLimitStore limits;

    @Inject
    private Asking asking;

    @Inject
    private Turn turn;

    /** Whose turn it is. */
    @ApplicationScoped
    static class Turn {

        @Inject
        private Nights nights;

        @Inject
        private CurrentActor actor;

        @Inject
        private DriftStore store;

        UUID organisation() {
            return actor.get().organisation();
        }

        List<UUID> take() {
            return store.take(organisation(), nights.of(organisation()));
        }

        List<UUID> organisations() {
            return nights.organisations();
        }
    }

    /** Tasks, and the journal. */
    @ApplicationScoped
    static class Asking {

        @Inject
        private RelationshipAccess access;

        @Inject
        private Tasks tasks;

        @Inject
        private Journal journal;

        void ask(UUID relationship) {
            for (UUID therapist : access.requireForJob(relationship).therapists()) {
                tasks.open(new OpenTask(DriftTask.DRIFT_TO_REVIEW, relationship, relationship, therapist, null));
            }
            journal.changed(DriftAction.DRIFT_FOUND, relationship);
        }

        void settle(UUID relationship) {
            tasks.settle(DriftTask.DRIFT_TO_REVIEW, relationship);
            journal.changed(DriftAction.DRIFT_OVER, relationship);
        }
    }

    /** All organisations. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return turn.organisations();
    }

    /** Goes through the next portion of the job's organisation; tells whether there is more to do this night. */
    @Permits(Who.JOB)
    public boolean portion() {
        List<UUID> mine = turn.take();
        if (mine.isEmpty()) {
            return false;
        }
        UUID organisation = turn.organisation();
        DriftLimits used = limits.current(organisation);
        List<DriftFacts> portion = reading.after(organisation, mine.get(0), used, PORTION);
        Map<UUID, Set<DriftKind>> known = store.known(
                organisation, portion.stream().map(DriftFacts::relationship).toList());
        DriftRules rules = new DriftRules(used);
        for (DriftFacts facts : portion) {
            Set<DriftKind> passed = rules.of(facts).stream()
                    .filter(Drift::passes)
                    .map(Drift::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class)));
            keep(organisation, facts, known.getOrDefault(facts.relationship(), Set.of()), passed);
        }
        boolean over = portion.size() < PORTION;
        UUID reached = over ? mine.get(0) : portion.get(PORTION - 1).relationship();
        store.reached(organisation, reached, over);
        return !over;
    }

    private void keep(UUID organisation, DriftFacts facts, Set<DriftKind> before, Set<DriftKind> now) {
        UUID relationship = facts.relationship();
        before.stream()
                .filter(kind -> !now.contains(kind))
                .forEach(kind -> store.ended(organisation, relationship, kind));
        List<DriftKind> begun =
                now.stream().filter(kind -> !before.contains(kind)).toList();
        begun.forEach(kind -> store.began(organisation, relationship, kind, facts.today()));
        if (!begun.isEmpty()) {
            asking.ask(relationship);
        } else if (now.isEmpty() && !before.isEmpty()) {
            asking.settle(relationship);
        }
    }
}
