package org.rapport.client.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.UnitDay;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * Whose address and phone are kept from everybody else who takes part. Set in one unit it holds in all of them. For
 * boundaries of other features, inside their transaction: this class asks nobody for permission.
 */
@ApplicationScoped
public class SafeContacts {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Of the participants and guardians of a unit, those whose contact is kept from the others. */
    public Set<UUID> keptIn(UUID organisation, UUID unit) {
        List<?> rows = entities.createNativeQuery("select s.person_id from rapport.participant a"
                        + " join rapport.safe_contact s on s.organisation_id = a.organisation_id"
                        + " and s.person_id = a.person_id and s.lifted_at is null"
                        + " where a.organisation_id = ?1 and a.unit_id = ?2"
                        + " union select s.person_id from rapport.guardianship g"
                        + " join rapport.safe_contact s on s.organisation_id = g.organisation_id"
                        + " and s.person_id = g.guardian_id and s.lifted_at is null"
                        + " where g.organisation_id = ?1 and g.unit_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, unit)
                .getResultList();
        Set<UUID> kept = new HashSet<>();
        Row.of(rows).forEach(row -> kept.add(row.uuid(0)));
        return kept;
    }

    /** The mark of a person as the therapists of this unit read it; nothing when the contact is not kept. */
    public Optional<SafeContactMark> mark(UnitDay at, UUID person) {
        List<SafeContact> open = open(at.organisation(), person);
        Optional<SafeContactMark.SetHere> here = open.stream()
                .filter(one -> one.isOf(at.unit()))
                .findFirst()
                .map(one -> new SafeContactMark.SetHere(
                        one.setBy(), one.setAt(), vault.open(at.organisation(), person, one.sealedReason())));
        return open.stream()
                .map(SafeContact::setAt)
                .min(Comparator.naturalOrder())
                .map(since -> new SafeContactMark(since, here));
    }

    /** From now on the person's contact is kept from the others; {@code REQUIRED} without a reason. */
    public void keep(UnitDay at, UUID person, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "reason"));
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", "reason", "max", LONGEST_REASON));
        }
        if (mark(at, person).flatMap(SafeContactMark::here).isPresent()) {
            throw new DomainException(ContactError.KEPT_ALREADY);
        }
        Instant now = clock.instant();
        entities.persist(new SafeContact(
                        new RecordKey(at.organisation(), ids.next()),
                        at.unit(),
                        person,
                        vault.seal(at.organisation(), person, why))
                .set(actor.get().id(), now));
        flush();
    }

    /** What was set in this unit holds no more; what another unit set does. */
    public void lift(UnitDay at, UUID person) {
        SafeContact here = open(at.organisation(), person).stream()
                .filter(one -> one.isOf(at.unit()))
                .findFirst()
                .orElseThrow(() -> new DomainException(ContactError.NOT_KEPT_HERE));
        here.lift(actor.get().id(), clock.instant());
        flush();
    }

    private List<SafeContact> open(UUID organisation, UUID person) {
        return entities.createQuery(
                        "select s from SafeContact s where s.key.organisation = :org and s.person = :person"
                                + " and s.liftedAt is null",
                        SafeContact.class)
                .setParameter("org", organisation)
                .setParameter("person", person)
                .getResultList();
    }

    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("safe_contact_once")) {
                throw new DomainException(ContactError.KEPT_ALREADY);
            }
            throw e;
        }
    }
}
