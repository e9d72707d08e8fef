package org.rapport.measure.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitKind;
import org.rapport.relationship.RelationshipRef;
import org.rapport.spi.Instrument;
import org.rapport.spi.Respondent;

/**
 * As whom a participant can answer: everybody as a client; a young person as one; an adult as a partner, and as a caregiver
 * where a young person takes part in the unit. Somebody whose age is not known can be young or not.
 */
final class ParticipantRoles {

    private ParticipantRoles() {}

    static boolean fit(RelationshipRef relationship, UUID person, Instrument instrument, LocalDate today) {
        return of(relationship, person, today).stream().anyMatch(instrument.respondents()::contains);
    }

    private static Set<Respondent> of(RelationshipRef relationship, UUID person, LocalDate today) {
        Set<Respondent> roles = EnumSet.of(Respondent.CLIENT);
        ParticipantRef participant = relationship.participant(person).orElseThrow();
        boolean known = participant.bornOn() != null;
        boolean adult = participant.isAdultOn(today);
        if (!adult || !known) {
            roles.add(Respondent.YOUNG_PERSON);
        }
        if (adult || !known || relationship.kind() != UnitKind.INDIVIDUAL) {
            roles.add(Respondent.PARTNER);
        }
        if ((adult || !known) && besideYoung(relationship, person, today)) {
            roles.add(Respondent.CAREGIVER);
        }
        return roles;
    }

    private static boolean besideYoung(RelationshipRef relationship, UUID person, LocalDate today) {
        return relationship.participants().stream()
                .filter(each -> !each.personId().equals(person))
                .anyMatch(each -> each.bornOn() != null && !each.isAdultOn(today));
    }
}
