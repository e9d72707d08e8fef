package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitDay;

/**
 * Works out who consents for each participant of a unit. For boundaries of other features, inside their transaction: this
 * class asks nobody for permission.
 */
@ApplicationScoped
public class Standings {

    @Inject
    private AgeRules rules;

    @Inject
    private Guardians guardians;

    @Inject
    private Assents assents;

    /** The standing of each participant, by person, in the order given. */
    public Map<UUID, Standing> of(UnitDay at, List<ParticipantRef> participants) {
        boolean young = participants.stream().anyMatch(each -> !each.isAdultOn(at.today()));
        Optional<AgeRule> rule = young ? rules.of(at.organisation(), at.practice()) : Optional.empty();
        List<GuardianOf> holding = guardians.holding(at);
        Map<UUID, AssentOutcome> said = young ? assents.latest(at) : Map.of();
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (ParticipantRef each : participants) {
            List<GuardianOf> own = holding.stream()
                    .filter(guardian -> guardian.child().equals(each.personId()))
                    .toList();
            Consent consent = consent(at, each, rule, own);
            boolean wanted = consent == Consent.GUARDIANS
                    && rule.filter(any -> any.wantsAssent(each.bornOn(), at.today()))
                            .isPresent();
            Optional<AgeRule> asked = each.isAdultOn(at.today()) ? Optional.empty() : rule;
            Optional<AssentOutcome> last = Optional.ofNullable(said.get(each.personId()));
            standings.put(each.personId(), new Standing(each, consent, asked, wanted, last, own));
        }
        return standings;
    }

    private static Consent consent(
            UnitDay at, ParticipantRef participant, Optional<AgeRule> rule, List<GuardianOf> guardians) {
        if (participant.bornOn() == null) {
            return Consent.UNKNOWN;
        }
        boolean oldEnough = participant.isAdultOn(at.today())
                || rule.filter(any -> any.consentsAlone(participant.bornOn(), at.today()))
                        .isPresent();
        if (oldEnough) {
            return guardians.isEmpty() ? Consent.OWN : Consent.OWN_DUE;
        }
        return rule.isPresent() ? Consent.GUARDIANS : Consent.NO_RULE;
    }
}
