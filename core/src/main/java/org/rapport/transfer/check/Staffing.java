package org.rapport.transfer.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.MemberSignIns;
import org.rapport.shared.data.Row;

/** Who works where, as rows name them: therapists by sign-in name, practices and sites by name. Read once for a run. */
@ApplicationScoped
class Staffing {

    @Inject
    private EntityManager entities;

    @Inject
    private MemberSignIns signIns;

    /** A practice with its sites by folded name. */
    record Clinic(UUID id, String name, ZoneId zone, Map<String, UUID> sites) {}

    /** A therapist and the practices where they are one. */
    record Therapist(UUID id, Set<UUID> practices) {}

    /** Everybody and everywhere. */
    record Staffed(Map<String, UUID> members, Map<UUID, Set<UUID>> therapists, Map<UUID, Clinic> clinics) {

        Optional<Therapist> therapist(String signInName) {
            return Optional.ofNullable(members.get(signInName.toLowerCase(Locale.ROOT)))
                    .filter(therapists::containsKey)
                    .map(id -> new Therapist(id, therapists.getOrDefault(id, Set.of())));
        }

        /** The only practice of this name. */
        Optional<Clinic> clinic(String name) {
            List<Clinic> found = clinics.values().stream()
                    .filter(clinic -> fold(clinic.name()).equals(fold(name)))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        /** The zone of one of them. */
        ZoneId zone(UUID clinic) {
            return Objects.requireNonNull(clinics.get(clinic)).zone();
        }

        static String fold(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }

    Staffed of(UUID organisation) {
        Map<UUID, Set<UUID>> therapists = new HashMap<>();
        rows(
                        "select r.member_id, r.practice_id from rapport.member_role r"
                                + " join rapport.member m on m.organisation_id = ?1 and m.id = r.member_id"
                                + " where r.organisation_id = ?1 and r.role = 'THERAPIST' and m.left_at is null",
                        organisation)
                .forEach(row -> therapists
                        .computeIfAbsent(row.uuid(0), none -> new HashSet<>())
                        .add(row.uuid(1)));
        Map<UUID, Clinic> clinics = new LinkedHashMap<>();
        rows("select p.id, p.name, p.zone from rapport.practice p where p.organisation_id = ?1", organisation)
                .forEach(row -> clinics.put(
                        row.uuid(0),
                        new Clinic(row.uuid(0), row.text(1), ZoneId.of(row.text(2)), new LinkedHashMap<>())));
        rows("select s.practice_id, s.name, s.id from rapport.site s where s.organisation_id = ?1", organisation)
                .forEach(row -> Objects.requireNonNull(clinics.get(row.uuid(0)))
                        .sites()
                        .put(Staffed.fold(row.text(1)), row.uuid(2)));
        return new Staffed(signIns.all(), therapists, clinics);
    }

    private List<Row> rows(String sql, UUID organisation) {
        return Row.of(
                entities.createNativeQuery(sql).setParameter(1, organisation).getResultList());
    }
}
