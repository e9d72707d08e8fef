package org.rapport.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;

/** An organisation of its own for a test, written past the application, with one practice. */
public final class TestOrganisation {

    private final UUID id = UUID.randomUUID();
    private final UUID practice = UUID.randomUUID();

    private TestOrganisation() {
        execute("insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Test', now())", id);
        execute(
                "insert into rapport.consent_setting (organisation_id, reminds_only, decided_at) values (?, true, now())",
                id);
        execute(
                "insert into rapport.practice (organisation_id, id, name, zone, currency, language)"
                        + " values (?, ?, 'Practice', 'Europe/Berlin', 'EUR', 'en')",
                id,
                practice);
    }

    public static TestOrganisation create() {
        return new TestOrganisation();
    }

    public UUID id() {
        return id;
    }

    public UUID practice() {
        return practice;
    }

    /** A member with these roles in the practice. */
    public Actor.Member member(Role... roles) {
        return member(UUID.randomUUID(), roles);
    }

    /** A member of this id with these roles in the practice. */
    public Actor.Member member(UUID member, Role... roles) {
        execute(
                "insert into rapport.member (organisation_id, id, display_name, language) values (?, ?, 'Test Member', 'en')",
                id,
                member);
        for (Role role : roles) {
            execute(
                    "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role) values (?, ?, ?, ?, ?)",
                    id,
                    UUID.randomUUID(),
                    member,
                    practice,
                    role.name());
        }
        return new Actor.Member(id, member);
    }

    /** Another practice beside the first. */
    public UUID anotherPractice(String name) {
        UUID other = UUID.randomUUID();
        execute(
                "insert into rapport.practice (organisation_id, id, name, zone, currency, language)"
                        + " values (?, ?, ?, 'Europe/Berlin', 'EUR', 'en')",
                id,
                other,
                name);
        return other;
    }

    /** A site of the practice. */
    public UUID site(String name) {
        UUID site = UUID.randomUUID();
        execute(
                "insert into rapport.site (organisation_id, id, practice_id, name) values (?, ?, ?, ?)",
                id,
                site,
                practice,
                name);
        return site;
    }

    /** Says where a relationship takes place. */
    public void takesPlaceAt(UUID relationship, UUID site) {
        execute(
                "update rapport.relationship set site_id = ? where organisation_id = ? and id = ?",
                site,
                id,
                relationship);
        execute(
                "update rapport.relationship_rank set site_id = ? where organisation_id = ? and relationship_id = ?",
                site,
                id,
                relationship);
    }

    /** A member with these roles in another practice only. */
    public Actor.Member memberOf(UUID otherPractice, Role... roles) {
        Actor.Member member = member();
        for (Role role : roles) {
            execute(
                    "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role) values (?, ?, ?, ?, ?)",
                    id,
                    UUID.randomUUID(),
                    member.id(),
                    otherPractice,
                    role.name());
        }
        return member;
    }

    public Actor.Member therapist() {
        return member(Role.THERAPIST);
    }

    /** An adult with an e-mail address. */
    public UUID person(String givenName) {
        return person(givenName, LocalDate.of(1985, 5, 5));
    }

    public UUID person(String givenName, LocalDate bornOn) {
        UUID person = UUID.randomUUID();
        execute(
                "insert into rapport.person (organisation_id, id, given_name, family_name, sort_key, given_key, born_on, language,"
                        + " contact_kind, contact) values (?, ?, ?, 'Test', ?, ?, ?, 'en', 'EMAIL', ?)",
                id,
                person,
                givenName,
                "test " + givenName.toLowerCase(java.util.Locale.ROOT),
                givenName.toLowerCase(java.util.Locale.ROOT) + " test",
                bornOn,
                givenName + "@example.org");
        return person;
    }

    /** An open relationship of this therapist with a unit of these persons, who may see it in the portal. */
    public UUID relationship(Actor.Member therapist, UUID... persons) {
        UUID unit = UUID.randomUUID();
        UUID relationship = UUID.randomUUID();
        execute(
                "insert into rapport.client_unit (organisation_id, id, practice_id, kind, code) values (?, ?, ?, ?, ?)",
                id,
                unit,
                practice,
                persons.length == 1 ? "INDIVIDUAL" : persons.length == 2 ? "COUPLE" : "FAMILY",
                unit.toString().substring(0, 8));
        for (int i = 0; i < persons.length; i++) {
            execute(
                    "insert into rapport.participant (organisation_id, id, unit_id, person_id, role, position, starts_on)"
                            + " values (?, ?, ?, ?, 'CLIENT', ?, ?)",
                    id,
                    UUID.randomUUID(),
                    unit,
                    persons[i],
                    i + 1,
                    LocalDate.of(2026, 1, 1));
        }
        execute(
                "insert into rapport.relationship (organisation_id, id, practice_id, unit_id, phase, opened_on)"
                        + " values (?, ?, ?, ?, 'WORKING', ?)",
                id,
                relationship,
                practice,
                unit,
                LocalDate.of(2026, 1, 1));
        for (UUID person : persons) {
            execute(
                    "insert into rapport.portal_grant (organisation_id, id, relationship_id, person_id, invited_at, opened_at)"
                            + " values (?, ?, ?, ?, now(), now())",
                    id,
                    UUID.randomUUID(),
                    relationship,
                    person);
        }
        execute(
                "insert into rapport.relationship_therapist (organisation_id, id, relationship_id, member_id, starts_on)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                UUID.randomUUID(),
                relationship,
                therapist.id(),
                LocalDate.of(2026, 1, 1));
        execute(
                "insert into rapport.relationship_rank select * from rapport.relationship_rank_due"
                        + " where organisation_id = ? and relationship_id = ?",
                id,
                relationship);
        return relationship;
    }

    /** Runs a statement as the owner. */
    public static void execute(String sql, Object... values) {
        try (Connection connection = TestDatabase.get().asOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
