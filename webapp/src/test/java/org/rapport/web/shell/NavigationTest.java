package org.rapport.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Role;
import org.rapport.web.person.PersonShown;
import org.rapport.web.person.SignedInPerson;

class NavigationTest {

    private static PersonShown named(String name) {
        return new PersonShown(
                UUID.randomUUID(), name, "Clinic 1", Locale.GERMAN, ZoneId.of("Europe/Berlin"), Set.of(Role.THERAPIST));
    }

    @Test
    void an_entry_is_for_those_who_hold_one_of_its_roles() {
        NavigationEntry entry = new NavigationEntry("/a.xhtml", "a", "pi-a", Set.of(Role.SUPERVISOR));

        assertThat(entry.fits(Set.of(Role.SUPERVISOR, Role.THERAPIST))).isTrue();
        assertThat(entry.fits(Set.of(Role.ADMINISTRATOR))).isFalse();
        assertThat(new NavigationEntry("/a.xhtml", "a", "pi-a", Set.of()).fits(Set.of()))
                .isTrue();
    }

    @Test
    void initials_are_those_of_the_first_and_the_last_name() {
        SignedInPerson person = new SignedInPerson();
        assertThat(person.getInitials()).isEmpty();

        person.show(named("Miriam van der Okafor"));
        assertThat(person.getInitials()).isEqualTo("MO");

        person.show(named("😀"));
        assertThat(person.getInitials()).isEqualTo("😀");
    }

    @Test
    void the_person_shown_does_not_tell_the_name_in_logs() {
        assertThat(named("Miriam Okafor").toString()).doesNotContain("Miriam");
    }
}
