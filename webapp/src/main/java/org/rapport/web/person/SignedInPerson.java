package org.rapport.web.person;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Role;

/**
 * The person of this session, for the frame of the page only: it decides nothing about access. The sign-in calls
 * {@link #show} once the person is known.
 */
@Named("person")
@SessionScoped
public class SignedInPerson implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable PersonShown shown;

    /** From here on, the frame shows this person. */
    public void show(PersonShown person) {
        shown = person;
    }

    private Optional<PersonShown> find() {
        return Optional.ofNullable(shown);
    }

    /** Whether somebody signed in. */
    public boolean isSignedIn() {
        return shown != null;
    }

    /** The name at the top right. */
    public String getName() {
        return find().map(PersonShown::name).orElse("");
    }

    /** First letters of the first and the last word of the name. */
    public String getInitials() {
        String[] words = getName().strip().split("\\s+");
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .filter(word -> word.equals(words[0]) || word.equals(words[words.length - 1]))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** The practice the person works in at the moment. */
    public String getPractice() {
        return find().map(PersonShown::practice).orElse("");
    }

    /** Tells whether it is still the same person, after a new sign-in in another window. */
    public String getMark() {
        return find().map(person -> person.id().toString()).orElse("");
    }

    /** The language the person prefers. */
    public Optional<Locale> language() {
        return find().map(PersonShown::language);
    }

    /** The practice's zone, UTC while nobody signed in. */
    public ZoneId zone() {
        return find().map(PersonShown::zone).orElse(ZoneOffset.UTC);
    }

    /** The roles, for choosing what the navigation shows. */
    public Set<Role> roles() {
        return find().map(PersonShown::roles).orElse(Set.of());
    }
}
