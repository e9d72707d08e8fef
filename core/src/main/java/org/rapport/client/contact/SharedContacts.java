package org.rapport.client.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.client.Contact;
import org.rapport.client.ContactKind;
import org.rapport.client.UnitDay;
import org.rapport.shared.data.Row;

/**
 * Finds people of a unit, guardians among them, who share an address or a number. For boundaries of other features, inside
 * their transaction: this class asks nobody for permission. What is shared is compared here and never given away.
 */
@ApplicationScoped
public class SharedContacts {

    private static final String REACHED = "select p.id, p.given_name, p.family_name, p.contact_kind, p.contact"
            + " from rapport.person p where p.organisation_id = ?1 and p.contact is not null and p.id in ("
            + "select a.person_id from rapport.participant a where a.organisation_id = ?1 and a.unit_id = ?2"
            + " and (a.ends_on is null or a.ends_on >= ?3)"
            + " union select g.guardian_id from rapport.guardianship g where g.organisation_id = ?1 and g.unit_id = ?2"
            + " and g.closed_at is null and (g.ends_on is null or g.ends_on >= ?3))"
            + " order by p.sort_key, p.id";

    @Inject
    private EntityManager entities;

    /** Every two people of the unit who share a contact on the day. */
    public List<SharedContact> of(UnitDay at) {
        List<?> rows = entities.createNativeQuery(REACHED)
                .setParameter(1, at.organisation())
                .setParameter(2, at.unit())
                .setParameter(3, Date.valueOf(at.today()))
                .getResultList();
        List<Reached> people = Row.of(rows).stream()
                .map(row -> new Reached(
                        row.uuid(0), row.text(1) + " " + row.text(2), ContactKind.valueOf(row.text(3)), row.text(4)))
                .toList();
        List<SharedContact> shared = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (Reached other : people.subList(i + 1, people.size())) {
                Reached one = people.get(i);
                if (one.kind() == other.kind() && Contact.same(one.kind(), one.contact(), other.contact())) {
                    shared.add(new SharedContact(one.id(), one.name(), other.id(), other.name(), one.kind()));
                }
            }
        }
        return shared;
    }

    /** Somebody and how they are reached. */
    private record Reached(UUID id, String name, ContactKind kind, String contact) {

        @Override
        public String toString() {
            return "Reached " + id;
        }
    }
}
