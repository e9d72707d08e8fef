package org.rapport.relationship.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.client.UnitDay;
import org.rapport.client.contact.SafeContactMark;
import org.rapport.client.contact.SafeContacts;
import org.rapport.client.contact.SharedContact;
import org.rapport.client.contact.SharedContacts;
import org.rapport.client.minor.Guardians;
import org.rapport.practice.MemberNames;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Puts together what a therapist minds about contacts; asks nobody for permission. */
@ApplicationScoped
class ContactReader {

    @Inject
    private SafeContacts contacts;

    @Inject
    private SharedContacts shared;

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    @Inject
    private MemberNames members;

    SafeContacts contacts() {
        return contacts;
    }

    List<SharedContact> shared(UnitDay at) {
        return shared.of(at);
    }

    /** Refuses somebody who neither takes part today nor is a guardian today. */
    void requireHere(RelationshipRef in, UnitDay at, UUID person) {
        boolean here = in.participant(person).isPresent()
                || guardians.holding(at).stream()
                        .anyMatch(guardian -> guardian.guardian().equals(person));
        if (!here) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    ContactPage page(RelationshipRef in, UnitDay at, UUID person) {
        requireHere(in, at, person);
        Map<UUID, String> names = new HashMap<>(guardians.names(in.organisation(), in.unitId()));
        participants.names(in.organisation(), in.unitId()).forEach((id, name) -> names.put(id, name.displayName()));
        Optional<SafeContactMark> mark = contacts.mark(at, person);
        String setBy = mark.flatMap(SafeContactMark::here)
                .map(here -> members.of(Set.of(here.by())).getOrDefault(here.by(), ""))
                .orElse("");
        return new ContactPage(
                in.id(),
                in.code(),
                person,
                names.getOrDefault(person, ""),
                mark,
                setBy,
                shared.of(at).stream().filter(pair -> pair.concerns(person)).toList());
    }
}
