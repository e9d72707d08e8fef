package org.rapport.contract.age;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.client.Adulthood;
import org.rapport.client.minor.AgeRule;
import org.rapport.client.minor.AgeRules;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/**
 * Tells therapists that somebody has become old enough to consent alone: at the age of the practice's rule and at 18. It
 * opens a task and changes nothing else. Where guardians hold rights from before, the task comes back until the young person
 * has signed or the guardianships were ended.
 */
@Boundary
class Birthdays {

    @Inject
    private Comings comings;

    @Inject
    private AgeRules rules;

    @Inject
    private RelationshipAccess access;

    @Inject
    private Tasks tasks;

    @Inject
    private Journal journal;

    /** Every organisation. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return comings.organisations();
    }

    /** Opens what is due in the organisation of the job; gives the number of persons told of. */
    @Permits(Who.JOB)
    public int tell() {
        Map<UUID, AgeRule> byPractice = rules.byPractice(comings.organisation());
        int least = byPractice.values().stream()
                .mapToInt(AgeRule::ageSelfConsent)
                .min()
                .orElse(Adulthood.YEARS);
        int told = 0;
        for (Comings.Coming coming : comings.since(least)) {
            OptionalInt reached = reached(coming, byPractice.get(coming.practice()));
            boolean news = reached.isPresent() && coming.isNews(reached.getAsInt());
            if (news || (reached.isPresent() && coming.guarded())) {
                open(coming);
                told++;
            }
            if (news) {
                comings.noted(coming, reached.getAsInt());
                journal.changed(AgeAction.AGE_REACHED, coming.person());
            }
        }
        return told;
    }

    /** The highest age that counts in the practice and was reached. */
    private static OptionalInt reached(Comings.Coming coming, @Nullable AgeRule rule) {
        IntStream ages =
                rule == null ? IntStream.of(Adulthood.YEARS) : IntStream.of(rule.ageSelfConsent(), Adulthood.YEARS);
        return ages.filter(age -> Adulthood.hasReached(age, coming.bornOn(), coming.today()))
                .max();
    }

    private void open(Comings.Coming coming) {
        for (UUID therapist : access.requireForJob(coming.relationship()).therapists()) {
            tasks.open(new OpenTask(AgeTask.OWN_CONSENT_DUE, coming.relationship(), coming.person(), therapist, null));
        }
    }
}
