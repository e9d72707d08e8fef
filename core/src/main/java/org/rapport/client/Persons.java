package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.minor.AgeRules;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.data.RecordKey;

/**
 * Shows and corrects persons' details, and writes down persons who take no part themselves. For boundaries of other features, inside their transaction, and only for a
 * participant of a relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Persons {

    @Inject
    private ClientRepository clients;

    @Inject
    private InputCheck input;

    @Inject
    private AgeRules rules;

    @Inject
    private Ids ids;

    @Inject
    private Event<ContactChanged> contacts;

    /** A person's details. */
    public PersonRecord get(UUID organisation, UUID person) {
        Person found = require(organisation, person);
        return new PersonRecord(person, found.version(), found.details());
    }

    /**
     * Takes corrected details. {@code CHANGED_MEANWHILE} when the person was changed since {@code seen.version()} was
     * shown; everything that does not fit is refused together, with paths such as {@code givenName}.
     */
    public void correct(UnitDay at, PersonRecord seen) {
        Person person = require(at.organisation(), seen.personId());
        person.requireVersion(seen.version());
        Violations found = input.of(seen.details());
        String before = person.details().contact();
        PersonDetails.check(seen.details(), "", judging(at), found).ifPresent(person::correct);
        found.refuse();
        clients.flush();
        if (!Objects.equals(before, person.details().contact())) {
            contacts.fire(new ContactChanged(at.organisation(), seen.personId()));
        }
    }

    /** Notes under this path what rules refuse about somebody new; constraints were asked before. */
    public void check(UnitDay at, PersonInput details, String path, Violations found) {
        PersonDetails.check(details, path, judging(at), found);
    }

    /** Writes down somebody new whose details passed {@link #check}, and gives the id. */
    public UUID add(UnitDay at, PersonInput details, String path) {
        Violations found = new Violations();
        Optional<PersonDetails> checked = PersonDetails.check(details, path, judging(at), found);
        found.refuse();
        Person person = new Person(new RecordKey(at.organisation(), ids.next()), checked.orElseThrow());
        clients.add(person);
        clients.flush();
        return person.id();
    }

    private PersonDetails.Judging judging(UnitDay at) {
        return new PersonDetails.Judging(at.today(), rules.portalFrom(at.organisation(), at.practice()));
    }

    private Person require(UUID organisation, UUID person) {
        return clients.findPerson(organisation, person).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
