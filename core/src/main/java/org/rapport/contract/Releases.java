package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;

/** What was opened to guardians; asks nobody for permission. */
@ApplicationScoped
class Releases {

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

    UUID organisation() {
        return actor.get().organisation();
    }

    /** Whether guardians may read the goals: every young person who takes part today opened them, or it was decided. */
    boolean opensGoals(RelationshipRef relationship, UUID agreement) {
        List<UUID> young = relationship.participants().stream()
                .filter(participant -> !participant.isAdultOn(relationship.dayOf(clock.instant())))
                .map(participant -> participant.personId())
                .toList();
        List<UUID> opened = of(relationship.organisation(), agreement).stream()
                .map(AgreementRelease::person)
                .toList();
        return !young.isEmpty() && opened.containsAll(young);
    }

    Optional<AgreementRelease> find(UUID organisation, UUID agreement, UUID person) {
        return of(organisation, agreement).stream()
                .filter(release -> release.person().equals(person))
                .findFirst();
    }

    private List<AgreementRelease> of(UUID organisation, UUID agreement) {
        return entities.createQuery(
                        "select r from AgreementRelease r where r.key.organisation = :organisation"
                                + " and r.agreement = :agreement and r.takenBackAt is null",
                        AgreementRelease.class)
                .setParameter("organisation", organisation)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /** The young person opened the goals. */
    AgreementRelease byYoungPerson(RelationshipRef relationship, UUID agreement, UUID person) {
        return new AgreementRelease(
                new RecordKey(relationship.organisation(), ids.next()), agreement, person, written());
    }

    /** Encrypts a reason. */
    byte[] seal(RelationshipRef relationship, String reason) {
        return vault.seal(relationship.organisation(), relationship.id(), reason);
    }

    /** The reason in words; empty when the young person said so. */
    String reason(RelationshipRef relationship, AgreementRelease release) {
        return release.sealedReason()
                .map(kept -> vault.open(relationship.organisation(), relationship.id(), kept))
                .orElse("");
    }

    void takeBack(AgreementRelease release) {
        release.takeBack(written());
        entities.flush();
    }

    private AgreementRelease.Written written() {
        return new AgreementRelease.Written(actor.get().id(), clock.instant());
    }

    void add(AgreementRelease release) {
        entities.persist(release);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("agreement_release_once")) {
                throw new DomainException(AgreementError.RELEASED_ALREADY);
            }
            throw e;
        }
    }
}
