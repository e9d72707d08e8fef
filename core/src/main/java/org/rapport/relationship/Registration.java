package org.rapport.relationship;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ClientUnits;
import org.rapport.client.NewParticipant;
import org.rapport.client.RegisterUnit;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist writes down who comes and opens the relationship: one form, one transaction. */
@Boundary
public class Registration {

    private static final int OFFERED = 10;
    private static final int YEARS_BACK = 50;

    private final ClientUnits units;
    private final MyPractices practices;
    private final KnownPersons known;
    private final Opening opening;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Registration() {
        this(null, null, null, null, null);
    }

    /** Over the units, the caller's practices and the persons the caller knows. */
    @Inject
    Registration(ClientUnits units, MyPractices practices, KnownPersons known, Opening opening, CurrentActor actor) {
        this.units = units;
        this.practices = practices;
        this.known = known;
        this.opening = opening;
        this.actor = actor;
    }

    /** The practices where the caller may open a relationship, by name. */
    @Permits(Who.THERAPIST)
    public List<PracticeChoice> practices() {
        return practices.mine();
    }

    /** Persons of the caller's own units whose given or family name starts like this: at most ten. */
    @Permits(Who.THERAPIST)
    public List<KnownPerson> offerKnown(String prefix) {
        return prefix.isBlank() ? List.of() : known.search(prefix, OFFERED);
    }

    /**
     * Writes the unit down and opens the relationship. Everything that does not fit is refused together, with paths such
     * as {@code participants[0].person.givenName}. Sent again, it answers with what it opened the first time.
     */
    @Permits(Who.THERAPIST)
    public Registered register(RegisterRelationship command) {
        Optional<Registered> before = opening.openedBefore(command.relationshipId());
        if (before.isPresent()) {
            return before.get();
        }
        RegisterUnit unit = command.unit();
        Violations found = new Violations();
        Optional<PracticeChoice> practice = practice(command, found);
        LocalDate today = practice.map(PracticeChoice::today).orElseGet(practices::today);
        checkFirstDay(unit, today, found);
        requireKnown(unit);
        UUID organisation = actor.get().organisation();
        Optional<ClientUnits.Checked> checked = units.check(organisation, unit, today, found);
        found.refuse();
        String code = units.nextCode(organisation);
        return opening.openedBefore(command.relationshipId())
                .orElseGet(() -> opening.open(
                        command, units.register(organisation, code, checked.orElseThrow()), practice.orElseThrow()));
    }

    private Optional<PracticeChoice> practice(RegisterRelationship command, Violations found) {
        RegisterUnit unit = command.unit();
        Optional<PracticeChoice> practice = practices.mine().stream()
                .filter(mine -> mine.id().equals(unit.practiceId()))
                .findFirst();
        if (unit.practiceId() != null && practice.isEmpty()) {
            found.add(SharedError.NOT_A_CHOICE, "practiceId");
        }
        if (command.site() != null
                && practice.flatMap(at -> at.site(command.site())).isEmpty()) {
            found.add(SharedError.NOT_A_CHOICE, "site");
        }
        return practice;
    }

    private void requireKnown(RegisterUnit unit) {
        List<UUID> chosen = unit.participants().stream()
                .map(NewParticipant::knownPerson)
                .filter(Objects::nonNull)
                .toList();
        if (!known.knows(chosen)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    private static void checkFirstDay(RegisterUnit unit, LocalDate today, Violations found) {
        LocalDate first = unit.startsOn();
        if (first != null && (first.isAfter(today.plusYears(1)) || first.isBefore(today.minusYears(YEARS_BACK)))) {
            found.add(RelationshipError.OPENED_ON_IMPLAUSIBLE, "startsOn");
        }
    }
}
