package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;

/** Practices and sites in the database. */
@ApplicationScoped
class PracticeRecords {

    @Inject
    private EntityManager entities;

    Practice practice(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select p from Practice p where p.key.organisation = :org and p.key.id = :id", Practice.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    Site site(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select s from Site s where s.key.organisation = :org and s.key.id = :id", Site.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Refuses a name that another practice of the organisation has. */
    void requireFree(Practice practice) {
        boolean taken = entities.createNativeQuery(
                        "select id from rapport.practice where organisation_id = ?1 and id <> ?2 and name = ?3")
                .setParameter(1, practice.key().organisation())
                .setParameter(2, practice.id())
                .setParameter(3, practice.name())
                .getResultStream()
                .findFirst()
                .isPresent();
        refuse(taken, "practice");
    }

    /** Refuses a name that another site of the same practice has. */
    void requireFree(Site site) {
        boolean taken = entities.createNativeQuery("select id from rapport.site"
                        + " where organisation_id = ?1 and id <> ?2 and practice_id = ?3 and name = ?4")
                .setParameter(1, site.key().organisation())
                .setParameter(2, site.id())
                .setParameter(3, site.practice())
                .setParameter(4, site.name())
                .getResultStream()
                .findFirst()
                .isPresent();
        refuse(taken, "site");
    }

    private static void refuse(boolean taken, String field) {
        if (taken) {
            throw new DomainException(PracticeError.NAME_TAKEN, Map.of("field", field));
        }
    }

    List<PracticeRecord> of(UUID organisation, Set<UUID> practices) {
        Map<UUID, List<SiteRow>> sites = sites(organisation);
        return Row.of(entities.createNativeQuery("select id, name, zone, currency, language, version, names_in_office"
                                + " from rapport.practice where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .filter(row -> practices.contains(row.uuid(0)))
                .map(row -> new PracticeRecord(
                        Staff.practice(row), row.large(5), row.truth(6), sites.getOrDefault(row.uuid(0), List.of())))
                .sorted(Comparator.comparing(record -> record.practice().name()))
                .toList();
    }

    private Map<UUID, List<SiteRow>> sites(UUID organisation) {
        Map<UUID, List<SiteRow>> byPractice = new HashMap<>();
        Row.of(entities.createNativeQuery(
                                "select practice_id, id, name from rapport.site where organisation_id = ?1 order by name")
                        .setParameter(1, organisation)
                        .getResultList())
                .forEach(row -> byPractice
                        .computeIfAbsent(row.uuid(0), none -> new ArrayList<>())
                        .add(new SiteRow(row.uuid(1), row.text(2))));
        return byPractice;
    }
}
