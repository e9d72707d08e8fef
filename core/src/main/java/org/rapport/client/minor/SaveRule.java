package org.rapport.client.minor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rule of a jurisdiction, a new one or another wording of a known one.
 *
 * @param id the rule that is changed; null for a new one
 * @param version the version the form was made from; of no meaning for a new one
 * @param ageSelfConsent from which age a young person consents to psychotherapy alone, 10 to 18
 * @param assentFrom from which age a child is asked for assent, below that age; null for any age
 * @param source where the rule is written: paragraph, guideline, the opinion of counsel
 */
public record SaveRule(
        @Nullable UUID id,
        long version,
        @NotBlank @Size(max = 100) @Nullable String jurisdiction,
        @NotNull @Nullable Integer ageSelfConsent,
        @Nullable Integer assentFrom,
        @NotNull @Nullable WhoSigns whoSigns,
        @NotNull @Nullable ParentAccess parentAccess,
        @NotBlank @Size(max = 1000) @Nullable String source,
        @NotNull @Nullable RuleProvenance provenance) {

    /** The least age of self-consent that can be meant; a guard against slips of the hand, no statement about any law. */
    public static final int LEAST_AGE = 10;
}
