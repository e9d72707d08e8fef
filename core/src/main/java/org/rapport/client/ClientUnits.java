package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.minor.AgeRules;
import org.rapport.shared.DateRange;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.data.RecordKey;

/**
 * Writes down client units. For the boundary that opens relationships, inside its transaction: this class asks nobody for
 * permission, and the caller has made sure that known persons may be chosen.
 */
@ApplicationScoped
public class ClientUnits {

    private final ClientRepository clients;
    private final UnitCodes codes;
    private final Ids ids;
    private final InputCheck input;
    private final AgeRules rules;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected ClientUnits() {
        this(null, null, null, null, null);
    }

    /** Over this repository. */
    @Inject
    public ClientUnits(ClientRepository clients, UnitCodes codes, Ids ids, InputCheck input, AgeRules rules) {
        this.clients = clients;
        this.codes = codes;
        this.ids = ids;
        this.input = input;
        this.rules = rules;
    }

    /** A unit that passed all rules and may be written down. */
    public static final class Checked {

        private final RegisterUnit command;
        private final List<PersonDetails> details;

        private Checked(RegisterUnit command, List<PersonDetails> details) {
            this.command = command;
            this.details = details;
        }
    }

    /**
     * Asks all constraints and rules and adds what does not fit, with paths such as
     * {@code participants[0].person.givenName}. Gives a checked unit when nothing at all was noted.
     */
    public Optional<Checked> check(UUID organisation, RegisterUnit command, LocalDate today, Violations found) {
        input.check(command, found);
        checkNumber(command, found);
        PersonDetails.Judging by = new PersonDetails.Judging(today, portalFrom(organisation, command));
        Set<UUID> known = new HashSet<>();
        List<PersonDetails> details = new ArrayList<>();
        for (int i = 0; i < command.participants().size(); i++) {
            NewParticipant participant = command.participants().get(i);
            String path = "participants[" + i + "]";
            checkRole(command, participant, path, found);
            if (participant.knownPerson() != null) {
                if (!known.add(participant.knownPerson())) {
                    found.add(ClientError.SAME_PERSON_TWICE, path);
                }
            } else if (participant.person() == null) {
                found.add(SharedError.REQUIRED, path);
            } else {
                PersonDetails.check(participant.person(), path + ".person.", by, found)
                        .ifPresent(details::add);
            }
        }
        return found.none() ? Optional.of(new Checked(command, details)) : Optional.empty();
    }

    private int portalFrom(UUID organisation, RegisterUnit command) {
        return command.practiceId() == null ? Adulthood.YEARS : rules.portalFrom(organisation, command.practiceId());
    }

    /** The code of the next unit. Held until the transaction ends: other registrations wait here. */
    public String nextCode(UUID organisation) {
        return codes.next(organisation);
    }

    /** The codes of so many next units; held like one. */
    public List<String> nextCodes(UUID organisation, int count) {
        return codes.next(organisation, count);
    }

    /** Writes the unit down under its code. */
    public RegisteredUnit register(UUID organisation, String code, Checked checked) {
        RegisterUnit command = checked.command;
        UnitKind kind = Objects.requireNonNull(command.kind());
        ClientUnit unit = new ClientUnit(
                new RecordKey(organisation, ids.next()), Objects.requireNonNull(command.practiceId()), kind, code);
        clients.add(unit);
        clients.flush();
        DateRange period = DateRange.from(Objects.requireNonNull(command.startsOn()));
        List<UUID> persons = persons(organisation, checked);
        for (int i = 0; i < persons.size(); i++) {
            Participant.Part part = new Participant.Part(
                    persons.get(i), command.participants().get(i).role(), i + 1);
            clients.add(unit.takeIn(new RecordKey(organisation, ids.next()), part, period));
        }
        clients.flush();
        return new RegisteredUnit(unit.id(), unit.code(), persons);
    }

    private List<UUID> persons(UUID organisation, Checked checked) {
        List<UUID> persons = new ArrayList<>();
        int next = 0;
        for (NewParticipant participant : checked.command.participants()) {
            UUID id = participant.knownPerson();
            if (id == null) {
                id = ids.next();
                clients.add(new Person(new RecordKey(organisation, id), checked.details.get(next++)));
            }
            persons.add(id);
        }
        clients.flush();
        return persons;
    }

    private static void checkNumber(RegisterUnit command, Violations found) {
        UnitKind kind = command.kind();
        if (kind != null && !kind.allows(command.participants().size())) {
            found.add(kind.wrongNumber(), "participants");
        }
    }

    private static void checkRole(RegisterUnit command, NewParticipant participant, String path, Violations found) {
        UnitKind kind = command.kind();
        if (kind != null && participant.role() != null && !kind.roles().contains(participant.role())) {
            found.add(ClientError.ROLE_DOES_NOT_FIT, path + ".role");
        }
    }
}
