package org.rapport.consent;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.SecretsPolicy;

/**
 * A therapist writes down what was agreed about secrets.
 *
 * @param seen the version that was shown, 0 for none
 * @param words what is agreed beyond that; limited secrets need them
 */
public record ChooseSecretsPolicy(
        int seen,
        @NotNull SecretsPolicy.@Nullable Kind kind,
        @NotNull SecretsPolicy.@Nullable ClientIs client,
        @Nullable String words) {

    /** The type only; never the words. */
    @Override
    public String toString() {
        return "ChooseSecretsPolicy";
    }
}
