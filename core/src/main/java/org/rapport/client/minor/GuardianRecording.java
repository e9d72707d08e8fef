package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;
import org.rapport.client.ParticipantRef;
import org.rapport.client.PersonInput;
import org.rapport.client.Persons;
import org.rapport.client.UnitDay;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;

/**
 * The rules for a new guardianship. For the boundary of the relationship, inside its transaction: this class asks nobody for
 * permission.
 */
@ApplicationScoped
public class GuardianRecording {

    @Inject
    private Guardians guardians;

    @Inject
    private Persons persons;

    @Inject
    private AgeRules rules;

    @Inject
    private CurrentActor actor;

    @Inject
    private Sources sources;

    /** What new records need. */
    @ApplicationScoped
    static class Sources {

        @Inject
        private Ids ids;

        @Inject
        private InputCheck input;

        @Inject
        private Clock clock;

        UUID nextId() {
            return ids.next();
        }

        Violations check(Object command) {
            return input.of(command);
        }

        Guardianship.Recorded recorded(UUID by) {
            return new Guardianship.Recorded(by, clock.instant());
        }
    }

    /**
     * Records it and gives what was recorded. Everything that does not fit is refused together; {@code NOT_FOUND} for a
     * known person who neither takes part in the unit nor is a guardian there.
     *
     * @param child who takes part in the unit on the day
     * @param others everybody else who does
     */
    public GuardianOf record(UnitDay at, ParticipantRef child, List<ParticipantRef> others, RecordGuardian command) {
        requireKnownHere(at, child, others, command.knownPerson());
        Violations found = sources.check(command);
        checkChild(at, child, command, found);
        checkPeriod(at, child, command, found);
        checkGuardian(at, child, command, found);
        found.refuse();
        UUID guardian = command.knownPerson() == null
                ? persons.add(at, Objects.requireNonNull(command.person()), "person.")
                : command.knownPerson();
        requireFree(at, child, guardian, period(command));
        Guardianship made = new Guardianship(
                        new RecordKey(at.organisation(), sources.nextId()),
                        new Guardianship.Bond(at.unit(), child.personId(), guardian),
                        period(command),
                        sources.recorded(actor.get().id()))
                .allowing(command.rights());
        guardians.add(made);
        return made.facts();
    }

    private void requireKnownHere(UnitDay at, ParticipantRef child, List<ParticipantRef> others, @Nullable UUID known) {
        boolean here = known == null
                || child.personId().equals(known)
                || others.stream().anyMatch(other -> other.personId().equals(known))
                || guardians.of(at.organisation(), at.unit()).stream()
                        .anyMatch(guardian -> guardian.guardian().equals(known));
        if (!here) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    private void checkChild(UnitDay at, ParticipantRef child, RecordGuardian command, Violations found) {
        if (child.bornOn() == null) {
            found.add(MinorError.CHILD_WITHOUT_BIRTH_DATE, "");
        } else if (child.isAdultOn(at.today())) {
            found.add(MinorError.NOT_A_CHILD, "");
        } else if (command.rights().contains(GuardianRight.SIGN) && signsAlone(at, child)) {
            found.add(MinorError.SIGNS_ALONE, "rights");
        }
        if (command.rights().isEmpty()) {
            found.add(MinorError.NO_RIGHT, "rights");
        }
    }

    private boolean signsAlone(UnitDay at, ParticipantRef child) {
        return rules.of(at.organisation(), at.practice())
                .filter(rule -> rule.consentsAlone(child.bornOn(), at.today()))
                .isPresent();
    }

    private static void checkPeriod(UnitDay at, ParticipantRef child, RecordGuardian command, Violations found) {
        LocalDate starts = command.startsOn();
        LocalDate ends = command.endsOn();
        if (starts == null) {
            return;
        }
        boolean beforeBirth = child.bornOn() != null && starts.isBefore(child.bornOn());
        if (beforeBirth || starts.isAfter(at.today().plusYears(1))) {
            found.add(MinorError.PERIOD_IMPLAUSIBLE, "startsOn");
        }
        if (ends != null && ends.isBefore(starts)) {
            found.add(SharedError.ENDS_BEFORE_START, "endsOn");
        }
    }

    private void checkGuardian(UnitDay at, ParticipantRef child, RecordGuardian command, Violations found) {
        UUID known = command.knownPerson();
        PersonInput typed = command.person();
        if (known == null && typed == null) {
            found.add(SharedError.REQUIRED, "knownPerson");
        } else if (child.personId().equals(known)) {
            found.add(MinorError.GUARDIAN_OF_SELF, "knownPerson");
        } else if (known != null) {
            checkAge(at, persons.get(at.organisation(), known).details().bornOn(), "knownPerson", found);
        } else {
            persons.check(at, Objects.requireNonNull(typed), "person.", found);
            checkAge(at, typed.bornOn(), "person.bornOn", found);
        }
    }

    private static void checkAge(UnitDay at, @Nullable LocalDate born, String field, Violations found) {
        if (born == null) {
            found.add(MinorError.GUARDIAN_WITHOUT_BIRTH_DATE, field);
        } else if (!Adulthood.isAdult(born, at.today()) && !born.isAfter(at.today())) {
            found.add(MinorError.GUARDIAN_UNDER_AGE, field);
        }
    }

    private void requireFree(UnitDay at, ParticipantRef child, UUID guardian, DateRange period) {
        boolean taken = guardians.of(at.organisation(), at.unit()).stream()
                .filter(known -> known.closedAt() == null)
                .filter(known -> known.child().equals(child.personId())
                        && known.guardian().equals(guardian))
                .anyMatch(known -> known.period().overlaps(period));
        if (taken) {
            throw new DomainException(MinorError.GUARDIANSHIP_OVERLAPS, Map.of("field", "startsOn"));
        }
    }

    private static DateRange period(RecordGuardian command) {
        LocalDate starts = Objects.requireNonNull(command.startsOn());
        return command.endsOn() == null ? DateRange.from(starts) : DateRange.between(starts, command.endsOn());
    }
}
