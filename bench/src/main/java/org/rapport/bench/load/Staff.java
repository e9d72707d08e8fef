package org.rapport.bench.load;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.Ids;

/**
 * The organisation, its practices and the people who work there, all with the same password: {@code therapist-0001} and on,
 * {@code supervisor-001} and on with ten therapists each, and {@code supervisor-small} with five.
 */
final class Staff {

    /** Of every member here. */
    static final String PASSWORD = "harmony-bridge";

    private static final int PER_PRACTICE = 50;
    private static final Argon2Function AS_THE_PRODUCT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final Connection owner;
    private final UUID organisation;
    private final LocalDate today;
    private final Ids ids = new Ids();
    private final String hash = Password.hash(PASSWORD)
            .addRandomSalt(SALT_BYTES)
            .with(AS_THE_PRODUCT)
            .getResult();
    private final Timestamp since;
    private final List<Practice> practices = new ArrayList<>();
    private final List<Therapist> therapists = new ArrayList<>();

    /** A practice and its two sites. */
    private record Practice(UUID id, List<UUID> sites) {}

    /** A therapist with the practice and site of the own room. */
    record Therapist(UUID id, UUID practice, UUID site) {}

    Staff(Connection owner, UUID organisation, LocalDate today) {
        this.owner = owner;
        this.organisation = organisation;
        this.today = today;
        since = Timestamp.valueOf(today.minusYears(3).atTime(9, 0));
    }

    /** Writes them; gives the therapists. */
    List<Therapist> write(int count) throws SQLException {
        owner.setAutoCommit(false);
        insert(
                "rapport.organisation (organisation_id, name, demonstration, created_at)",
                organisation,
                "Bench",
                false,
                since);
        insert("rapport.consent_setting (organisation_id, reminds_only, decided_at)", organisation, true, since);
        insert("rapport.unit_code (organisation_id, prefix, last_number)", organisation, "BE", count * 1000);
        for (int i = 0; i < count; i++) {
            therapist(i);
        }
        for (int first = 0; first < count; first += Sizes.SUPERVISEES) {
            supervisor(
                    "supervisor-%03d".formatted(first / Sizes.SUPERVISEES + 1),
                    therapists.subList(first, Math.min(count, first + Sizes.SUPERVISEES)));
        }
        supervisor("supervisor-small", therapists.subList(0, Math.min(count, Sizes.SMALL_GROUP)));
        owner.commit();
        return List.copyOf(therapists);
    }

    private void therapist(int place) throws SQLException {
        if (place % PER_PRACTICE == 0) {
            practices.add(practice(practices.size() + 1));
        }
        Practice practice = practices.get(practices.size() - 1);
        UUID id = member("therapist-%04d".formatted(place + 1), "THERAPIST", practice);
        therapists.add(new Therapist(id, practice.id(), practice.sites().get(place % 2)));
    }

    private Practice practice(int number) throws SQLException {
        UUID id = ids.next();
        insert(
                "rapport.practice (organisation_id, id, name, zone, currency, language)",
                organisation,
                id,
                "Practice %02d".formatted(number),
                Relation.ZONE.getId(),
                "EUR",
                "en");
        List<UUID> sites = new ArrayList<>();
        for (String name : List.of("North", "South")) {
            UUID site = ids.next();
            insert("rapport.site (organisation_id, id, practice_id, name)", organisation, site, id, name);
            sites.add(site);
        }
        for (String language : List.of("en", "de")) {
            insert(
                    "rapport.crisis_contact (organisation_id, id, practice_id, language, words)",
                    organisation,
                    ids.next(),
                    id,
                    language,
                    "555 0100");
        }
        return new Practice(id, sites);
    }

    private void supervisor(String name, List<Therapist> supervisees) throws SQLException {
        UUID practice = supervisees.get(0).practice();
        UUID id = member(
                name,
                "SUPERVISOR",
                practices.stream()
                        .filter(one -> one.id().equals(practice))
                        .findFirst()
                        .orElseThrow());
        for (Therapist supervisee : supervisees) {
            insert(
                    "rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)",
                    organisation,
                    ids.next(),
                    id,
                    supervisee.id(),
                    Date.valueOf(today.minusYears(2)));
        }
    }

    private UUID member(String name, String role, Practice practice) throws SQLException {
        UUID id = ids.next();
        insert(
                "rapport.member (organisation_id, id, display_name, language, email)",
                organisation,
                id,
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' '),
                "en",
                name + "@example.org");
        insert(
                "rapport.member_role (organisation_id, id, member_id, practice_id, role)",
                organisation,
                ids.next(),
                id,
                practice.id(),
                role);
        insert(
                "gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id, created_at)",
                ids.next(),
                name,
                hash,
                organisation,
                "MEMBER",
                id,
                since);
        return id;
    }

    private void insert(String into, Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement = owner.prepareStatement("insert into " + into + " values (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
