package org.rapport.contract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as a guardian sees it: the administrative terms, for whom they sign, and nothing about anybody else.
 *
 * @param digest what the signature refers to
 * @param name the guardian's, as registered
 * @param children the names of those the guardian signs for
 * @param goals empty unless they were released or it was decided so
 * @param therapist the name of the one who proposed it
 */
public record GuardianAgreement(
        UUID agreement,
        UUID relationship,
        AgreementState state,
        AgreementSummary summary,
        int cancellationHours,
        int cancellationPercent,
        String digest,
        String name,
        List<String> children,
        @Nullable Instant signedAt,
        boolean toSign,
        List<String> goals,
        String therapist,
        Place place) {

    /** Where: the practice, its zone, and the language the guardian reads. */
    public record Place(String practice, ZoneId zone, String language) {}

    /** Keeps own copies. */
    public GuardianAgreement {
        children = List.copyOf(children);
        goals = List.copyOf(goals);
    }

    /** The children's names in one line. */
    public String forWhom() {
        return String.join(", ", children);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "GuardianAgreement " + agreement;
    }
}
