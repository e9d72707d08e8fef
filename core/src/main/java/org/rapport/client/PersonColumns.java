package org.rapport.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/**
 * Persons in the form in which they are stored, judged by the same rules as those typed in, for whatever writes many at
 * once inside its own transaction. None of them may use the portal yet. Asks nobody for permission.
 */
public final class PersonColumns {

    /** The columns of {@link #values}. */
    public static final String COLUMNS = "organisation_id, id, version, given_name, family_name, sort_key, given_key,"
            + " born_on, language, contact_kind, contact, portal_access";

    private final PersonDetails details;

    private PersonColumns(PersonDetails details) {
        this.details = details;
    }

    /** Notes what does not fit, with paths such as {@code givenName}; gives the person when nothing was noted at all. */
    public static Optional<PersonColumns> check(PersonInput input, LocalDate today, Violations found) {
        require(input.givenName(), "givenName", found);
        require(input.familyName(), "familyName", found);
        if (input.language() == null) {
            found.add(SharedError.REQUIRED, "language");
        }
        if (!found.none()) {
            return Optional.empty();
        }
        return PersonDetails.check(input, "", new PersonDetails.Judging(today, Adulthood.YEARS), found)
                .map(PersonColumns::new);
    }

    private static void require(@Nullable String name, String field, Violations found) {
        if (name == null || name.isBlank()) {
            found.add(SharedError.REQUIRED, field);
        }
    }

    /** The values of a new person. */
    public @Nullable Object[] values(UUID organisation, UUID id) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(organisation);
        values.add(id);
        values.add(1);
        values.add(details.givenName());
        values.add(details.familyName());
        values.add(NameKeys.sortKey(details.givenName(), details.familyName()));
        values.add(NameKeys.givenKey(details.givenName(), details.familyName()));
        values.add(details.bornOn());
        values.add(details.language());
        values.add(details.contactKind());
        values.add(details.contact());
        values.add(details.portalAccess());
        return values.toArray();
    }

    @Override
    public String toString() {
        return "PersonColumns";
    }
}
