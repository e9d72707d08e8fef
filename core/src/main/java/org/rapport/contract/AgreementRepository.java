package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;

/** Agreement versions and signatures; every statement names the organisation. */
@ApplicationScoped
class AgreementRepository {

    @Inject
    private EntityManager entities;

    /** Takes the relationship's turn: proposals and signatures of one relationship wait for each other. */
    void hold(UUID organisation, UUID relationship) {
        entities.createNativeQuery("select r.id from rapport.relationship r"
                        + " where r.organisation_id = ?1 and r.id = ?2 for no key update")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
    }

    AgreementVersion get(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select a from AgreementVersion a where a.key.organisation = :organisation and a.key.id = :id",
                        AgreementVersion.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Reads the version again behind {@link #hold}, so that it is what others left. */
    void refresh(AgreementVersion version) {
        entities.refresh(version);
    }

    /** All versions of a relationship, newest first. */
    List<AgreementVersion> of(UUID organisation, UUID relationship) {
        return entities.createQuery(
                        "select a from AgreementVersion a where a.key.organisation = :organisation"
                                + " and a.relationship = :relationship order by a.number desc",
                        AgreementVersion.class)
                .setParameter("organisation", organisation)
                .setParameter("relationship", relationship)
                .getResultList();
    }

    /** Whether no other version of the relationship was in force before this one. */
    boolean isFirstInForce(UUID organisation, AgreementVersion version) {
        return of(organisation, version.relationship()).stream()
                .filter(other -> other.activatedAt() != null)
                .noneMatch(other -> other.number() < version.number());
    }

    Optional<AgreementVersion> inForce(UUID organisation, UUID relationship) {
        return entities.createQuery(
                        "select a from AgreementVersion a where a.key.organisation = :organisation"
                                + " and a.relationship = :relationship and a.state = :active",
                        AgreementVersion.class)
                .setParameter("organisation", organisation)
                .setParameter("relationship", relationship)
                .setParameter("active", AgreementState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    List<AgreementSignature> signatures(UUID organisation, UUID agreement) {
        return entities.createQuery(
                        "select s from AgreementSignature s where s.key.organisation = :organisation"
                                + " and s.agreement = :agreement order by s.signedAt",
                        AgreementSignature.class)
                .setParameter("organisation", organisation)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /**
     * The version a link to this one leads to: what accepted changes made of it, as far as that was not taken back. A
     * version nothing followed is itself.
     */
    AgreementVersion current(UUID organisation, UUID id) {
        AgreementVersion last = get(organisation, id);
        AgreementVersion current = last;
        Optional<AgreementVersion> next = follower(organisation, last);
        while (next.isPresent()) {
            last = next.get();
            current = last.state() == AgreementState.WITHDRAWN ? current : last;
            next = follower(organisation, last);
        }
        return current;
    }

    /** The versions this one took the place of, one after the other. */
    List<UUID> before(UUID organisation, AgreementVersion version) {
        List<UUID> before = new ArrayList<>();
        Optional<AgreementVersion> former = former(organisation, version);
        while (former.isPresent()) {
            before.add(former.get().id());
            former = former(organisation, former.get());
        }
        return before;
    }

    private Optional<AgreementVersion> former(UUID organisation, AgreementVersion version) {
        return version.follows().map(id -> get(organisation, id)).filter(former -> former.number() < version.number());
    }

    private Optional<AgreementVersion> follower(UUID organisation, AgreementVersion version) {
        return entities.createQuery(
                        "select a from AgreementVersion a where a.key.organisation = :organisation"
                                + " and a.follows = :id and a.number > :number order by a.number desc",
                        AgreementVersion.class)
                .setParameter("organisation", organisation)
                .setParameter("id", version.id())
                .setParameter("number", version.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Who asked for a change of this version that nobody answered yet. */
    Set<UUID> askers(UUID organisation, UUID agreement) {
        List<?> rows = entities.createNativeQuery("select distinct c.asker_id, c.asker_kind"
                        + " from rapport.agreement_counter c where c.organisation_id = ?1 and c.agreement_id = ?2"
                        + " and c.kind in ('ASKED', 'SUGGESTED', 'CARRIED') and not exists ("
                        + " select 1 from rapport.agreement_counter l where l.organisation_id = c.organisation_id"
                        + " and l.thread_id = c.thread_id and l.position > c.position)")
                .setParameter(1, organisation)
                .setParameter(2, agreement)
                .getResultList();
        return Row.of(rows).stream().map(row -> row.uuid(0)).collect(Collectors.toSet());
    }

    /** The children for whom a guardian signed the version in force. */
    Set<UUID> consentedFor(UUID organisation, UUID relationship) {
        List<?> rows = entities.createNativeQuery("select distinct s.on_behalf_of from rapport.agreement_version a"
                        + " join rapport.agreement_signature s on s.organisation_id = a.organisation_id"
                        + " and s.agreement_id = a.id"
                        + " where a.organisation_id = ?1 and a.relationship_id = ?2 and a.state = 'ACTIVE'"
                        + " and s.party_kind = 'GUARDIAN'")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
        return Row.of(rows).stream().map(row -> row.uuid(0)).collect(Collectors.toSet());
    }

    /** The display name of a member. */
    String memberName(UUID organisation, UUID member) {
        List<?> names = entities.createNativeQuery(
                        "select m.display_name from rapport.member m where m.organisation_id = ?1 and m.id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, member)
                .getResultList();
        return names.isEmpty() ? "" : (String) names.get(0);
    }

    /** The language of a person. */
    String languageOf(UUID organisation, UUID person) {
        return text(
                "select p.language from rapport.person p where p.organisation_id = ?1 and p.id = ?2",
                organisation,
                person);
    }

    /** The name of a practice. */
    String practiceName(UUID organisation, UUID practice) {
        return text(
                "select p.name from rapport.practice p where p.organisation_id = ?1 and p.id = ?2",
                organisation,
                practice);
    }

    /** The currency of a practice. */
    String currencyOf(UUID organisation, UUID practice) {
        return text(
                "select p.currency from rapport.practice p where p.organisation_id = ?1 and p.id = ?2",
                organisation,
                practice);
    }

    private String text(String sql, UUID organisation, UUID id) {
        return entities.createNativeQuery(sql)
                .setParameter(1, organisation)
                .setParameter(2, id)
                .getSingleResult()
                .toString();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Sends what changed; a second signature that slipped past the check is named as such. */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("agreement_signature_once")) {
                throw new DomainException(AgreementError.ALREADY_SIGNED);
            }
            if (message.contains("agreement_one_open")) {
                throw new DomainException(AgreementError.PROPOSAL_OPEN);
            }
            throw e;
        }
    }
}
