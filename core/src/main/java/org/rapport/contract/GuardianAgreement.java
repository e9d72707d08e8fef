package org.rapport.contract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.TermField;

/**
 * A version as a guardian sees it: the terms that tell nothing about the work itself, for whom they sign, and nothing about
 * anybody else.
 *
 * @param values the terms they sign, each as it is written down
 * @param several whether it is the work with a couple, family or group
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
        Map<TermField, String> values,
        boolean several,
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
        values = Map.copyOf(values);
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
