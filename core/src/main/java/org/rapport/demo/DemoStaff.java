package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.BulkRows;

/** The organisation, its clinics and the people who work there. */
final class DemoStaff {

    private final UUID organisation;
    private final Ids ids;
    private final List<UUID> clinics = new ArrayList<>();
    private final List<List<UUID>> sites = new ArrayList<>();
    private final List<UUID> therapists = new ArrayList<>();
    private final Map<String, UUID> bySignIn = new LinkedHashMap<>();

    DemoStaff(UUID organisation, Ids ids) {
        this.organisation = organisation;
        this.ids = ids;
    }

    void write(BulkRows rows, Instant now, LocalDate today) {
        rows.add(
                "organisation",
                "organisation_id, name, demonstration, created_at",
                organisation,
                DemoCast.ORGANISATION,
                true,
                now);
        for (String clinic : DemoCast.CLINICS) {
            clinics.add(clinic(rows, clinic));
        }
        DemoCast.therapists().forEach(member -> therapists.add(member(rows, member)));
        List<UUID> supervisors = new ArrayList<>();
        for (DemoCast.Staff member : DemoCast.others()) {
            UUID id = member(rows, member);
            if (member.roles().contains(Role.SUPERVISOR)) {
                supervisors.add(id);
            }
        }
        for (int i = 0; i < therapists.size(); i++) {
            rows.add(
                    "supervision_link",
                    "organisation_id, id, supervisor_id, supervisee_id, starts_on",
                    organisation,
                    ids.next(),
                    supervisors.get(clinicOf(i)),
                    therapists.get(i),
                    today.minusYears(2));
            cover(rows, i, today);
        }
    }

    /** Each therapist is covered by the next of the same clinic, for a year. */
    private void cover(BulkRows rows, int therapist, LocalDate today) {
        int clinic = clinicOf(therapist);
        int first = clinic == 0 ? 0 : DemoPlan.FIRST_CLINIC;
        int size = clinic == 0 ? DemoPlan.FIRST_CLINIC : therapists.size() - DemoPlan.FIRST_CLINIC;
        rows.add(
                "cover",
                "organisation_id, id, practice_id, covered_id, covering_id, starts_on, ends_on",
                organisation,
                ids.next(),
                clinics.get(clinic),
                therapists.get(therapist),
                therapists.get(first + (therapist - first + 1) % size),
                today.minusDays(30),
                today.plusYears(1));
    }

    private UUID clinic(BulkRows rows, String name) {
        UUID id = ids.next();
        rows.add(
                "practice",
                "organisation_id, id, name, zone, currency, language",
                organisation,
                id,
                name,
                DemoWriters.ZONE.getId(),
                "EUR",
                clinics.isEmpty() ? "en" : "de");
        List<UUID> places = new ArrayList<>();
        for (String site : DemoCast.SITES.get(clinics.size())) {
            UUID place = ids.next();
            rows.add("site", "organisation_id, id, practice_id, name", organisation, place, id, site);
            places.add(place);
        }
        sites.add(places);
        crisis(rows, id, "en", "Call " + name + " at 555 0100, weekdays from 8 to 18 (an invented number).");
        crisis(
                rows,
                id,
                "de",
                "Rufen Sie " + name + " unter 555 0100 an, werktags von 8 bis 18 Uhr (eine erfundene Nummer).");
        return id;
    }

    private void crisis(BulkRows rows, UUID practice, String language, String words) {
        rows.add(
                "crisis_contact",
                "organisation_id, id, practice_id, language, words",
                organisation,
                ids.next(),
                practice,
                language,
                words);
    }

    private UUID member(BulkRows rows, DemoCast.Staff member) {
        UUID id = ids.next();
        rows.add(
                "member",
                "organisation_id, id, display_name, language, email",
                organisation,
                id,
                member.name(),
                member.language(),
                member.signIn() + "@example.org");
        for (Role role : member.roles()) {
            rows.add(
                    "member_role",
                    "organisation_id, id, member_id, practice_id, role",
                    organisation,
                    ids.next(),
                    id,
                    clinics.get(member.clinic()),
                    role.name());
        }
        bySignIn.put(member.signIn(), id);
        return id;
    }

    private static int clinicOf(int therapist) {
        return therapist < DemoPlan.FIRST_CLINIC ? 0 : 1;
    }

    UUID therapist(int place) {
        return therapists.get(place);
    }

    UUID clinicIdOf(int therapist) {
        return clinics.get(clinicOf(therapist));
    }

    /** The site of this therapist's room: two in three work at the first. */
    UUID siteOf(int therapist) {
        List<UUID> of = sites.get(clinicOf(therapist));
        return of.get(therapist % 3 == 2 ? 1 : 0);
    }

    Map<String, UUID> signInNames() {
        return Map.copyOf(bySignIn);
    }
}
