package org.rapport.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's details as typed. Names may have up to 200 characters of any script; the contact is an e-mail address or a
 * telephone number according to its kind and is left out for {@code NONE}. Portal access needs a birth date that makes
 * the person 18 or older.
 */
public record PersonInput(
        @NotBlank @Nullable String givenName,
        @NotBlank @Nullable String familyName,
        @Nullable LocalDate bornOn,
        @NotNull @Pattern(regexp = "en|de") @Nullable String language,
        @NotNull @Nullable ContactKind contactKind,
        @Nullable String contact,
        boolean portalAccess) {

    /** The type only; never the details. */
    @Override
    public String toString() {
        return "PersonInput";
    }
}
