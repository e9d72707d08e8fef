package org.rapport.client.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.Standing;

/**
 * What follows from decisions. Whoever consents alone decides alone; for a child every guardian with the right to sign
 * does, and the child's own no always counts. What guardians gave holds until the young person, old enough now, decides.
 */
final class ConsentRule {

    private final Standing who;
    private final LocalDate today;

    ConsentRule(Standing who, LocalDate today) {
        this.who = who;
        this.today = today;
    }

    /** What holds, from all decisions about the person and one purpose, oldest first. */
    ConsentState state(List<ConsentDecision> decisions) {
        Map<UUID, ConsentDecision> last = new LinkedHashMap<>();
        decisions.forEach(decision -> last.put(decision.decidedBy(), decision));
        Optional<ConsentDecision> own =
                Optional.ofNullable(last.get(who.participant().personId()));
        Optional<ConsentState> no = own.map(this::one).filter(ConsentState::isNo);
        if (no.isPresent()) {
            return no.get();
        }
        if (who.consent() == Consent.GUARDIANS) {
            return guarded(last, own);
        }
        if (own.isEmpty() && who.consent() == Consent.OWN_DUE) {
            return guardians(last);
        }
        return own.map(this::one).orElse(ConsentState.NEVER_ASKED);
    }

    private ConsentState guarded(Map<UUID, ConsentDecision> last, Optional<ConsentDecision> own) {
        if (who.assent().filter(AssentOutcome.REFUSED::equals).isPresent()) {
            return ConsentState.REFUSED;
        }
        ConsentState state = guardians(last);
        boolean assented = own.isPresent()
                || !who.assentWanted()
                || who.assent().filter(AssentOutcome.GIVEN::equals).isPresent();
        return state == ConsentState.GIVEN && !assented ? ConsentState.WAITING : state;
    }

    private ConsentState guardians(Map<UUID, ConsentDecision> last) {
        List<ConsentState> states = new ArrayList<>();
        for (UUID signer : who.signers()) {
            ConsentDecision decision = last.get(signer);
            states.add(decision == null ? ConsentState.NEVER_ASKED : one(decision));
        }
        Optional<ConsentState> no = states.stream().filter(ConsentState::isNo).findFirst();
        if (no.isPresent()) {
            return no.get();
        }
        boolean some = states.contains(ConsentState.GIVEN);
        if (states.contains(ConsentState.NEVER_ASKED) || !some) {
            return some ? ConsentState.WAITING : ConsentState.NEVER_ASKED;
        }
        return ConsentState.GIVEN;
    }

    private ConsentState one(ConsentDecision decision) {
        if (decision.overOn(today)) {
            return ConsentState.EXPIRED;
        }
        return switch (decision.outcome()) {
            case GIVEN -> ConsentState.GIVEN;
            case REFUSED -> ConsentState.REFUSED;
            case WITHDRAWN -> ConsentState.WITHDRAWN;
        };
    }
}
