package org.rapport.client;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** A person's details after all rules were asked, in the form they are kept. Made by {@link #check} only. */
record PersonDetails(
        String givenName,
        String familyName,
        @Nullable LocalDate bornOn,
        String language,
        ContactKind contactKind,
        @Nullable String contact,
        boolean portalAccess) {

    private static final int OLDEST_YEARS = 130;

    /** The day on which details are judged, and from which age the portal may be used where the person takes part. */
    record Judging(LocalDate today, int portalFrom) {}

    /**
     * Asks the rules that constraints cannot express and notes what does not fit under this path. Gives the details when
     * nothing was noted there, neither here nor by the constraints before.
     */
    static Optional<PersonDetails> check(PersonInput input, String path, Judging by, Violations found) {
        checkName(input.givenName(), path + "givenName", found);
        checkName(input.familyName(), path + "familyName", found);
        Optional<String> contact = checkContact(input, path + "contact", found);
        checkAge(input, path, by, found);
        String whole = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
        if (path.isEmpty() ? !found.none() : found.at(whole)) {
            return Optional.empty();
        }
        return Optional.of(new PersonDetails(
                NameKeys.clean(Objects.requireNonNull(input.givenName())),
                NameKeys.clean(Objects.requireNonNull(input.familyName())),
                input.bornOn(),
                Objects.requireNonNull(input.language()),
                Objects.requireNonNull(input.contactKind()),
                contact.orElse(null),
                input.portalAccess()));
    }

    private static void checkName(@Nullable String typed, String field, Violations found) {
        if (typed == null) {
            return;
        }
        String name = NameKeys.clean(typed);
        if (name.codePointCount(0, name.length()) > NameKeys.LONGEST) {
            found.add(SharedError.TOO_LONG, Map.of("field", field, "max", NameKeys.LONGEST));
        } else if (!NameKeys.isReadable(name)) {
            found.add(ClientError.NAME_NOT_READABLE, field);
        }
    }

    private static Optional<String> checkContact(PersonInput input, String field, Violations found) {
        ContactKind kind = input.contactKind();
        if (kind == null || kind == ContactKind.NONE) {
            return Optional.empty();
        }
        String typed = input.contact();
        if (typed == null || typed.isBlank()) {
            found.add(SharedError.REQUIRED, field);
            return Optional.empty();
        }
        boolean email = kind == ContactKind.EMAIL;
        Optional<String> contact = email ? Contact.email(typed) : Contact.phone(typed);
        if (contact.isEmpty()) {
            found.add(email ? ClientError.NOT_AN_EMAIL : ClientError.NOT_A_PHONE_NUMBER, field);
        }
        return contact;
    }

    private static void checkAge(PersonInput input, String path, Judging by, Violations found) {
        LocalDate born = input.bornOn();
        if (born != null
                && (born.isAfter(by.today()) || born.isBefore(by.today().minusYears(OLDEST_YEARS)))) {
            found.add(ClientError.BIRTH_DATE_IMPLAUSIBLE, path + "bornOn");
        } else if (input.portalAccess() && born == null) {
            found.add(ClientError.BIRTH_DATE_NEEDED, path + "bornOn");
        } else if (input.portalAccess() && !Adulthood.hasReached(by.portalFrom(), born, by.today())) {
            found.add(ClientError.UNDER_AGE, path + "portalAccess");
        }
    }

    @Override
    public String toString() {
        return "PersonDetails";
    }
}
