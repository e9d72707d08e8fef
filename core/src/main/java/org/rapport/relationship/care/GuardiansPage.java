package org.rapport.relationship.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.client.minor.Standing;

/**
 * What a therapist sees about a participant's guardians, assent and own consent.
 *
 * @param name the full name, {@code givenName} the one for sentences
 * @param today the day at the practice
 */
public record GuardiansPage(
        UUID relationshipId,
        String code,
        String name,
        String givenName,
        LocalDate today,
        Standing standing,
        List<GuardianLine> guardians,
        List<AssentLine> assents,
        List<KnownAdult> known) {

    /** Keeps its own copies. */
    public GuardiansPage {
        guardians = List.copyOf(guardians);
        assents = List.copyOf(assents);
        known = List.copyOf(known);
    }

    /** Whether the participant is under 18 with a known birth date, so that guardians and assent may be recorded. */
    public boolean young() {
        return standing.participant().bornOn() != null
                && !standing.participant().isAdultOn(today);
    }

    /** The relationship; never a name. */
    @Override
    public String toString() {
        return "GuardiansPage " + relationshipId;
    }
}
