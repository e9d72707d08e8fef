package org.rapport.measure.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;
import org.rapport.client.Persons;
import org.rapport.client.UnitDay;
import org.rapport.client.minor.Guardians;
import org.rapport.measure.MeasureError;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** The rules of naming somebody who is asked from outside. */
@ApplicationScoped
class ObserverNaming {

    @Inject
    private ObserverStore store;

    @Inject
    private Persons persons;

    @Inject
    private Guardians guardians;

    @Inject
    private InputCheck input;

    @Inject
    private Clock clock;

    ObserversPage page(RelationshipRef relationship) {
        return new ObserversPage(store.of(relationship), known(relationship));
    }

    /** Guardians and those named before, as far as they take no part and there is somebody they are not asked about now. */
    private Map<UUID, String> known(RelationshipRef relationship) {
        Map<UUID, String> known =
                new LinkedHashMap<>(guardians.names(relationship.organisation(), relationship.unitId()));
        store.of(relationship).forEach(each -> known.put(each.person(), each.name()));
        known.keySet()
                .removeIf(person -> relationship.participant(person).isPresent()
                        || relationship.participants().stream()
                                .allMatch(taking -> isNamed(relationship, person, taking.personId())));
        return known;
    }

    private boolean isNamed(RelationshipRef relationship, UUID person, UUID about) {
        return store.active(relationship, person, about).isPresent();
    }

    UUID name(RelationshipRef relationship, NameObserver command, UUID member) {
        Violations found = input.of(command);
        UnitDay today = relationship.unitOn(clock.instant());
        if (command.about() != null && relationship.participant(command.about()).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        if (!command.agreed()) {
            found.add(MeasureError.OBSERVER_AGREEMENT_NEEDED, "agreed");
        }
        checkPerson(relationship, today, command, found);
        found.refuse();
        UUID person = command.knownPerson() == null
                ? persons.add(today, Objects.requireNonNull(command.person()), "person.")
                : command.knownPerson();
        return store.add(relationship, person, command, member);
    }

    private void checkPerson(RelationshipRef relationship, UnitDay today, NameObserver command, Violations found) {
        UUID known = command.knownPerson();
        if (known != null) {
            checkKnown(relationship, today, command, found);
        } else if (command.person() == null) {
            found.add(SharedError.REQUIRED, "knownPerson");
        } else {
            persons.check(today, command.person(), "person.", found);
            checkAge(today, command.person().bornOn(), "person.bornOn", found);
        }
    }

    private void checkKnown(RelationshipRef relationship, UnitDay today, NameObserver command, Violations found) {
        UUID known = Objects.requireNonNull(command.knownPerson());
        if (relationship.participant(known).isPresent()) {
            found.add(MeasureError.OBSERVER_TAKES_PART, "knownPerson");
        } else if (command.about() != null && isNamed(relationship, known, command.about())) {
            found.add(MeasureError.OBSERVER_NAMED_BEFORE, "knownPerson");
        } else if (!known(relationship).containsKey(known)) {
            throw new DomainException(SharedError.NOT_FOUND);
        } else {
            checkAge(today, persons.get(today.organisation(), known).details().bornOn(), "knownPerson", found);
        }
    }

    private static void checkAge(UnitDay today, @Nullable LocalDate born, String field, Violations found) {
        if (born == null) {
            found.add(MeasureError.OBSERVER_AGE_UNKNOWN, field);
        } else if (!Adulthood.isAdult(born, today.today())) {
            found.add(MeasureError.OBSERVER_UNDER_AGE, field);
        }
    }

    /** Who is no longer asked. */
    NamedObserver end(RelationshipRef relationship, UUID observer) {
        NamedObserver named = store.of(relationship).stream()
                .filter(each -> each.id().equals(observer))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        store.end(relationship, observer);
        return named;
    }
}
