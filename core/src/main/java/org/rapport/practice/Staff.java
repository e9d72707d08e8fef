package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** The organisation, its members and their roles in the database. */
@ApplicationScoped
class Staff {

    private static final String MEMBERS = "select m.id, m.display_name, m.language, m.left_at, r.role"
            + " from rapport.member m left join rapport.member_role r"
            + " on r.organisation_id = m.organisation_id and r.member_id = m.id where m.organisation_id = ?1";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    void addOrganisation(UUID organisation, String name) {
        entities.createNativeQuery(
                        "insert into rapport.organisation (organisation_id, name, created_at) values (?1, ?2, ?3)")
                .setParameter(1, organisation)
                .setParameter(2, Name.require("organisation", name))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    RecordKey nextKey(UUID organisation) {
        return new RecordKey(organisation, ids.next());
    }

    void add(Object record) {
        entities.persist(record);
    }

    void flush() {
        entities.flush();
    }

    Optional<Member> member(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select m from Member m where m.key.organisation = :org and m.key.id = :id", Member.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A member who has not left; refuses any other. */
    Member present(RecordKey key) {
        return member(key.organisation(), key.id())
                .filter(found -> !found.hasLeft())
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Waits until nobody else changes what this member is and may do. */
    void hold(RecordKey member) {
        entities.createNativeQuery(
                        "select id from rapport.member where organisation_id = ?1 and id = ?2 for no key update")
                .setParameter(1, member.organisation())
                .setParameter(2, member.id())
                .getResultList();
    }

    void giveRoles(RecordKey member, Map<UUID, Set<Role>> roles) {
        roles.forEach((practice, given) -> given.forEach(role -> giveRole(member, practice, role)));
    }

    private void giveRole(RecordKey member, UUID practice, Role role) {
        entities.createNativeQuery("insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, member.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, member.id())
                .setParameter(4, practice)
                .setParameter(5, role.name())
                .executeUpdate();
    }

    /** Takes all roles in these practices. */
    void takeRoles(RecordKey member, Set<UUID> practices) {
        practices.forEach(practice -> entities.createNativeQuery("delete from rapport.member_role"
                        + " where organisation_id = ?1 and member_id = ?2 and practice_id = ?3")
                .setParameter(1, member.organisation())
                .setParameter(2, member.id())
                .setParameter(3, practice)
                .executeUpdate());
    }

    Map<UUID, Set<Role>> rolesOf(RecordKey member) {
        Map<UUID, Set<Role>> held = new HashMap<>();
        Row.of(entities.createNativeQuery("select practice_id, role from rapport.member_role"
                                + " where organisation_id = ?1 and member_id = ?2")
                        .setParameter(1, member.organisation())
                        .setParameter(2, member.id())
                        .getResultList())
                .forEach(row -> held.computeIfAbsent(row.uuid(0), none -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.text(1))));
        return RolesByPractice.of(held);
    }

    Map<UUID, Map<UUID, Set<Role>>> rolesByMember(UUID organisation) {
        Map<UUID, Map<UUID, Set<Role>>> held = new HashMap<>();
        Row.of(entities.createNativeQuery(
                                "select member_id, practice_id, role from rapport.member_role where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .forEach(row -> held.computeIfAbsent(row.uuid(0), none -> new HashMap<>())
                        .computeIfAbsent(row.uuid(1), none -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.text(2))));
        return held;
    }

    /** Who holds any role in one of these practices. */
    Set<UUID> membersIn(UUID organisation, Set<UUID> practices) {
        return Row.of(entities.createNativeQuery(
                                "select practice_id, member_id from rapport.member_role where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .filter(row -> practices.contains(row.uuid(0)))
                .map(row -> row.uuid(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The practices in which this member, who has not left, holds this role. */
    Set<UUID> practicesWith(RecordKey member, Role role) {
        return Row.of(entities.createNativeQuery("select r.practice_id from rapport.member_role r"
                                + " join rapport.member m on m.organisation_id = r.organisation_id and m.id = r.member_id"
                                + " where r.organisation_id = ?1 and r.member_id = ?2 and r.role = ?3"
                                + " and m.left_at is null")
                        .setParameter(1, member.organisation())
                        .setParameter(2, member.id())
                        .setParameter(3, role.name())
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Members who may administer and have not left; their rows stay locked until the transaction ends. */
    Set<UUID> lockAdministrators(UUID organisation) {
        return Set.copyOf(Row.of(entities.createNativeQuery("select r.member_id from rapport.member_role r"
                                + " join rapport.member m on m.organisation_id = r.organisation_id and m.id = r.member_id"
                                + " where r.organisation_id = ?1 and r.role = 'ADMINISTRATOR' and m.left_at is null"
                                + " for update of r")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList());
    }

    List<PracticeRow> practices(UUID organisation) {
        return Row.of(entities.createNativeQuery("select id, name, zone, currency, language from rapport.practice"
                                + " where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(Staff::practice)
                .sorted(Comparator.comparing(PracticeRow::name))
                .toList();
    }

    List<PracticeRow> practicesOf(RecordKey member) {
        return Row.of(entities.createNativeQuery("select distinct p.id, p.name, p.zone, p.currency, p.language"
                                + " from rapport.member_role r join rapport.practice p"
                                + " on p.organisation_id = r.organisation_id and p.id = r.practice_id"
                                + " where r.organisation_id = ?1 and r.member_id = ?2")
                        .setParameter(1, member.organisation())
                        .setParameter(2, member.id())
                        .getResultList())
                .stream()
                .map(Staff::practice)
                .sorted(Comparator.comparing(PracticeRow::name))
                .toList();
    }

    static PracticeRow practice(Row row) {
        return new PracticeRow(row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4));
    }

    List<MemberRow> members(UUID organisation) {
        Query query = entities.createNativeQuery(MEMBERS).setParameter(1, organisation);
        List<MemberRow> sorted = new ArrayList<>(gathered(query));
        sorted.sort(Comparator.comparing(MemberRow::displayName, String.CASE_INSENSITIVE_ORDER));
        return sorted;
    }

    Optional<MemberRow> row(RecordKey member) {
        Query query = entities.createNativeQuery(MEMBERS + " and m.id = ?2")
                .setParameter(1, member.organisation())
                .setParameter(2, member.id());
        return gathered(query).stream().findFirst();
    }

    private static Collection<MemberRow> gathered(Query query) {
        Map<UUID, MemberRow> rows = new LinkedHashMap<>();
        Row.of(query.getResultList()).forEach(row -> rows.merge(row.uuid(0), member(row), MemberRow::with));
        return rows.values();
    }

    private static MemberRow member(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String role = row.textOrNull(4);
        if (role != null) {
            roles.add(Role.valueOf(role));
        }
        return new MemberRow(row.uuid(0), row.text(1), row.text(2), row.instantOrNull(3) != null, roles);
    }
}
