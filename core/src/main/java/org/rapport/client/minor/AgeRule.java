package org.rapport.client.minor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;

/**
 * The rule of a jurisdiction, as the organisation configured it.
 *
 * @param ageSelfConsent from this age on a young person consents and signs alone
 * @param assentFrom from this age on a child is asked for assent where the rule wants it; null for any age
 * @param source where the rule is written
 */
public record AgeRule(
        UUID id,
        String jurisdiction,
        int ageSelfConsent,
        @Nullable Integer assentFrom,
        WhoSigns whoSigns,
        ParentAccess parentAccess,
        String source,
        RuleProvenance provenance) {

    /** Whether somebody born then is old enough to consent alone on that day. */
    public boolean consentsAlone(@Nullable LocalDate bornOn, LocalDate day) {
        return Adulthood.hasReached(ageSelfConsent, bornOn, day);
    }

    /** Whether the assent of somebody born then is wanted on that day. */
    public boolean wantsAssent(@Nullable LocalDate bornOn, LocalDate day) {
        return whoSigns == WhoSigns.GUARDIANS_AND_ASSENT
                && (assentFrom == null || Adulthood.hasReached(assentFrom, bornOn, day));
    }
}
