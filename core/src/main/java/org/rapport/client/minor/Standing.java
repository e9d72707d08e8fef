package org.rapport.client.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.Adulthood;
import org.rapport.client.ClientError;
import org.rapport.client.ParticipantRef;
import org.rapport.shared.DomainException;

/**
 * Who consents for a participant on a day, and what is there for it.
 *
 * @param rule the rule the practice goes by; asked for participants under 18 only
 * @param assentWanted whether the child's assent is wanted under the rule
 * @param assent what the child said last
 * @param guardians the guardianships that hold
 */
public record Standing(
        ParticipantRef participant,
        Consent consent,
        Optional<AgeRule> rule,
        boolean assentWanted,
        Optional<AssentOutcome> assent,
        List<GuardianOf> guardians) {

    /** Keeps its own copy. */
    public Standing {
        guardians = List.copyOf(guardians);
    }

    /** Whether the participant signs for themselves. */
    public boolean signsAlone() {
        return consent == Consent.OWN || consent == Consent.OWN_DUE;
    }

    /** The guardians with the right to sign. */
    public List<UUID> signers() {
        return guardians.stream()
                .filter(guardian -> guardian.may(GuardianRight.SIGN))
                .map(GuardianOf::guardian)
                .distinct()
                .toList();
    }

    /** From which age on the participant consents alone. */
    public int ownAge() {
        return rule.map(AgeRule::ageSelfConsent).orElse(Adulthood.YEARS);
    }

    /** Since or from when the participant is old enough; nothing without a birth date. */
    public Optional<LocalDate> oldEnoughOn() {
        return Optional.ofNullable(participant.bornOn()).map(born -> Adulthood.birthday(ownAge(), born));
    }

    /** Whether nothing the child said, or was not asked, stands in the way of an agreement. */
    public boolean assentSuffices() {
        return assent.map(said -> said != AssentOutcome.REFUSED).orElse(!assentWanted);
    }

    /** Refuses a participant who does not sign for themselves, with the reason. */
    public void requireSignsAlone() {
        switch (consent) {
            case UNKNOWN -> throw new DomainException(ClientError.BIRTH_DATE_NEEDED);
            case NO_RULE -> throw new DomainException(ClientError.UNDER_AGE);
            case GUARDIANS -> throw new DomainException(MinorError.GUARDIANS_SIGN);
            case OWN, OWN_DUE -> {}
        }
    }
}
