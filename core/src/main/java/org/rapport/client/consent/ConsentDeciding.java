package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.Standing;
import org.rapport.shared.DomainException;
import org.rapport.shared.Violations;

/**
 * The rules of deciding. For boundaries of other features, inside their transaction, and only for a relationship they were
 * allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class ConsentDeciding {

    @Inject
    private ConsentLog log;

    @Inject
    private ConsentTexts texts;

    @Inject
    private SecretsPolicies policies;

    @Inject
    private Clock clock;

    /**
     * Writes down what was decided about this participant and gives it as it was taken: a no to what was given before
     * takes it back. Everything that does not fit is refused together.
     */
    public List<ConsentChoice> decide(ConsentScope scope, Standing who, ConsentsDecided decided) {
        check(scope, who, decided);
        UUID person = who.participant().personId();
        List<ConsentDecision> before = log.of(scope);
        List<ConsentChoice> taken = decided.choices().stream()
                .map(choice -> taken(choice, holds(before, person, decided.by(), choice.purpose())))
                .toList();
        Instant now = clock.instant();
        for (ConsentChoice choice : taken) {
            boolean withdrawn = choice.outcome() == ConsentOutcome.WITHDRAWN;
            UUID text = withdrawn ? null : kept(scope, choice);
            log.add(
                    scope,
                    new ConsentDecision(
                            person,
                            decided.by(),
                            choice.purpose(),
                            choice.outcome(),
                            decided.method(),
                            true,
                            choice.textNumber(),
                            decided.day(),
                            expires(choice, decided),
                            now),
                    text);
        }
        return taken;
    }

    private UUID kept(ConsentScope scope, ConsentChoice choice) {
        return choice.purpose() == ConsentPurpose.SECRETS_POLICY
                ? policies.keep(scope, choice.textNumber())
                : texts.keep(scope.at().organisation(), choice.purpose(), choice.textNumber());
    }

    private static ConsentChoice taken(ConsentChoice choice, boolean holds) {
        if (choice.outcome() == ConsentOutcome.WITHDRAWN && !holds) {
            throw new DomainException(ConsentError.NOTHING_TO_WITHDRAW);
        }
        return choice.outcome() == ConsentOutcome.REFUSED && holds
                ? new ConsentChoice(choice.purpose(), ConsentOutcome.WITHDRAWN, choice.textNumber())
                : choice;
    }

    private static @Nullable LocalDate expires(ConsentChoice choice, ConsentsDecided decided) {
        return choice.outcome() == ConsentOutcome.GIVEN ? decided.expiresOn() : null;
    }

    private static boolean holds(List<ConsentDecision> before, UUID person, UUID by, ConsentPurpose purpose) {
        Optional<ConsentDecision> last = before.stream()
                .filter(decision -> decision.person().equals(person)
                        && decision.decidedBy().equals(by)
                        && decision.purpose() == purpose)
                .reduce((earlier, later) -> later);
        return last.filter(decision -> decision.outcome() == ConsentOutcome.GIVEN)
                .isPresent();
    }

    private static void check(ConsentScope scope, Standing who, ConsentsDecided decided) {
        boolean yes = decided.choices().stream().anyMatch(choice -> choice.outcome() == ConsentOutcome.GIVEN);
        Violations found = new Violations();
        checkChoices(decided, yes, found);
        checkDays(scope.at().today(), who, decided, found);
        if (!mayDecide(who, decided.by(), yes)) {
            found.add(ConsentError.MAY_NOT_DECIDE, "by");
        }
        found.refuse();
        if (yes && decided.by().equals(who.participant().personId()) && who.consent() != Consent.GUARDIANS) {
            who.requireSignsAlone();
        }
    }

    private static void checkChoices(ConsentsDecided decided, boolean yes, Violations found) {
        if (decided.choices().isEmpty()) {
            found.add(ConsentError.NOTHING_DECIDED, "yes");
        }
        long purposes = decided.choices().stream()
                .map(ConsentChoice::purpose)
                .distinct()
                .count();
        if (purposes < decided.choices().size()) {
            found.add(ConsentError.YES_AND_NO, "no");
        }
        if (yes && decided.method() == ConsentMethod.SPOKEN) {
            found.add(ConsentError.YES_NEEDS_MORE, "method");
        }
    }

    private static void checkDays(LocalDate today, Standing who, ConsentsDecided decided, Violations found) {
        LocalDate born = who.participant().bornOn();
        if (decided.day().isAfter(today) || (born != null && decided.day().isBefore(born))) {
            found.add(ConsentError.DAY_IMPLAUSIBLE, "day");
        }
        LocalDate end = decided.expiresOn();
        if (end != null && (end.isBefore(today) || end.isBefore(decided.day()))) {
            found.add(ConsentError.RUNS_OUT_BEFORE, "expiresOn");
        }
    }

    /** A child's own yes is the assent beside the guardians' consent; a no counts from everybody who is asked. */
    private static boolean mayDecide(Standing who, UUID by, boolean yes) {
        if (by.equals(who.participant().personId())) {
            return true;
        }
        return who.signers().contains(by) && (!yes || who.consent() == Consent.GUARDIANS);
    }
}
