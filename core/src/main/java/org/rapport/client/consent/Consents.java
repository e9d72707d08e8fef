package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.minor.Standing;
import org.rapport.client.minor.Standings;
import org.rapport.shared.data.Row;

/**
 * What holds. For boundaries of this and of other features, inside their transaction, and only for a relationship they
 * were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Consents {

    @Inject
    private ConsentLog log;

    @Inject
    private Standings standings;

    @Inject
    private SecretsPolicies policies;

    /** What each participant of the day allows, in order of position. */
    public Map<UUID, PersonConsents> of(ConsentScope scope) {
        Known known = new Known(
                log.of(scope), scope.at().today(), log.remindsOnly(scope.at().organisation()));
        Known secrets = scope.together() ? ofPolicy(scope, known) : known;
        Map<UUID, PersonConsents> people = new LinkedHashMap<>();
        standings.of(scope.at(), scope.participants()).forEach((person, who) -> {
            Map<ConsentPurpose, ConsentStanding> byPurpose = new EnumMap<>(ConsentPurpose.class);
            ConsentPurpose.inOrder().stream()
                    .filter(purpose -> purpose != ConsentPurpose.FAMILY_INFORMATION
                            || !who.participant().isAdultOn(known.today()))
                    .forEach(purpose -> byPurpose.put(purpose, standing(who, purpose, known)));
            if (scope.together()) {
                byPurpose.put(ConsentPurpose.SECRETS_POLICY, standing(who, ConsentPurpose.SECRETS_POLICY, secrets));
            }
            people.put(person, new PersonConsents(who, byPurpose));
        });
        return people;
    }

    /** Of each participant, whose standing is known already, what stops a purpose; empty for whoever nothing stops. */
    public Map<UUID, Optional<ConsentState>> stopping(
            ConsentScope scope, ConsentPurpose purpose, Map<UUID, Standing> people) {
        Known known = new Known(
                log.of(scope, purpose),
                scope.at().today(),
                log.remindsOnly(scope.at().organisation()));
        Map<UUID, Optional<ConsentState>> stopping = new LinkedHashMap<>();
        people.forEach((person, who) -> {
            ConsentStanding standing = standing(who, purpose, known);
            stopping.put(person, Optional.of(standing.state()).filter(state -> standing.stops()));
        });
        return stopping;
    }

    /**
     * Whether everybody who takes part today said yes and nobody's yes ran out or was taken back: what is never done
     * otherwise, such as recording, asks here.
     */
    public boolean allowedByAll(ConsentScope scope, ConsentPurpose purpose) {
        return !scope.participants().isEmpty()
                && of(scope).values().stream()
                        .allMatch(person -> person.of(purpose).given());
    }

    /** Whether a person said no to a channel, wherever that was. */
    public boolean refusedChannel(UUID organisation, UUID person, ConsentPurpose channel, LocalDate today) {
        for (Row row : log.channel(organisation, person, channel)) {
            LocalDate end = row.dayOrNull(1);
            return !row.text(0).equals(ConsentOutcome.GIVEN.name()) || (end != null && end.isBefore(today));
        }
        return false;
    }

    /** Whether a consent nobody was asked for only reminds. */
    public boolean remindsOnly(UUID organisation) {
        return log.remindsOnly(organisation);
    }

    /** From now on it only reminds, or stops what needs it, by decision of this member. */
    public void remindOnly(UUID organisation, boolean remindsOnly, UUID member) {
        log.decide(organisation, remindsOnly, member);
    }

    /** A yes counts for the policy in use only; that nobody was asked stops nothing. */
    private Known ofPolicy(ConsentScope scope, Known known) {
        int number = policies.current(scope.at().organisation(), scope.relationship())
                .map(SecretsPolicy::number)
                .orElse(0);
        List<ConsentDecision> counting = known.decisions().stream()
                .filter(decision -> decision.textNumber() == number || decision.outcome() == ConsentOutcome.WITHDRAWN)
                .toList();
        return new Known(counting, known.today(), true);
    }

    /** What was decided, and how strict the organisation is. */
    private record Known(List<ConsentDecision> decisions, LocalDate today, boolean remindsOnly) {}

    private static ConsentStanding standing(Standing who, ConsentPurpose purpose, Known known) {
        List<ConsentDecision> own = new ArrayList<>();
        for (ConsentDecision decision : known.decisions()) {
            if (decision.purpose() == purpose
                    && decision.person().equals(who.participant().personId())) {
                own.add(decision);
            }
        }
        ConsentState state = new ConsentRule(who, known.today()).state(own);
        boolean missing = state == ConsentState.NEVER_ASKED || state == ConsentState.WAITING;
        boolean stops = state.isNo() || (missing && (!known.remindsOnly() || purpose.neverAssumed()));
        return new ConsentStanding(purpose, state, own, stops);
    }
}
