package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/**
 * Shows and corrects persons' details. For boundaries of other features, inside their transaction, and only for a
 * participant of a relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Persons {

    @Inject
    private ClientRepository clients;

    @Inject
    private InputCheck input;

    /** A person's details. */
    public PersonRecord get(UUID organisation, UUID person) {
        Person found = require(organisation, person);
        return new PersonRecord(person, found.version(), found.details());
    }

    /**
     * Takes corrected details. {@code CHANGED_MEANWHILE} when the person was changed since {@code seen.version()} was
     * shown; everything that does not fit is refused together, with paths such as {@code givenName}.
     */
    public void correct(UUID organisation, PersonRecord seen, LocalDate today) {
        Person person = require(organisation, seen.personId());
        person.requireVersion(seen.version());
        Violations found = input.of(seen.details());
        PersonDetails.check(seen.details(), "", today, found).ifPresent(person::correct);
        found.refuse();
        clients.flush();
    }

    private Person require(UUID organisation, UUID person) {
        return clients.findPerson(organisation, person).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
