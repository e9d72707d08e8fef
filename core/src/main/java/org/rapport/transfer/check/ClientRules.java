package org.rapport.transfer.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ClientError;
import org.rapport.client.ContactKind;
import org.rapport.client.ParticipantRole;
import org.rapport.client.PersonColumns;
import org.rapport.client.PersonInput;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipError;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violation;
import org.rapport.shared.Violations;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Reads one row of the clients' file by the rules of registering. */
final class ClientRules {

    private static final int YEARS_BACK = 50;
    private static final Map<String, String> COLUMNS =
            Map.of("givenName", "given_name", "familyName", "family_name", "bornOn", "born_on", "language", "language");

    private final Staffing.Staffed staff;
    private final Clock clock;

    ClientRules(Staffing.Staffed staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** What the row says; nothing when something was refused. */
    Optional<ClientRow> read(Line line) {
        Optional<Staffing.Therapist> therapist = therapist(line);
        Optional<Staffing.Clinic> clinic = therapist.flatMap(who -> clinic(line, who));
        Optional<UUID> site = clinic.flatMap(at -> site(line, at));
        LocalDate today =
                clinic.map(at -> LocalDate.now(clock.withZone(at.zone()))).orElseGet(() -> LocalDate.now(clock));
        UnitKind kind = kind(line);
        ParticipantRole role = role(line, kind);
        Optional<ClientRow.Course> course = course(line, today);
        Optional<PersonColumns> person = person(line, today);
        return line.fits()
                ? Optional.of(new ClientRow(
                        person.orElseThrow(),
                        role,
                        therapist.orElseThrow().id(),
                        clinic.orElseThrow().id(),
                        site.orElse(null),
                        kind,
                        course.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Staffing.Therapist> therapist(Line line) {
        String name = line.required("therapist");
        Optional<Staffing.Therapist> therapist = staff.therapist(name);
        if (therapist.isEmpty() && !name.isEmpty()) {
            line.refuse("therapist", RowError.NO_THERAPIST);
        }
        return therapist;
    }

    private Optional<Staffing.Clinic> clinic(Line line, Staffing.Therapist therapist) {
        String name = line.text("practice");
        if (name.isEmpty()) {
            if (therapist.practices().size() == 1) {
                return therapist.practices().stream().map(staff.clinics()::get).findFirst();
            }
            line.refuse("practice", RowError.PRACTICE_NEEDED);
            return Optional.empty();
        }
        Optional<Staffing.Clinic> clinic = staff.clinic(name);
        if (clinic.isEmpty()) {
            line.refuse("practice", RowError.NO_PRACTICE);
        } else if (!therapist.practices().contains(clinic.get().id())) {
            line.refuse("practice", RowError.NOT_A_THERAPIST_THERE);
        }
        return clinic;
    }

    /** Its only site where none is named, as registering does. */
    private static Optional<UUID> site(Line line, Staffing.Clinic clinic) {
        String name = line.text("site");
        if (name.isEmpty()) {
            return clinic.sites().size() == 1 ? clinic.sites().values().stream().findFirst() : Optional.empty();
        }
        UUID site = clinic.sites().get(Staffing.Staffed.fold(name));
        if (site == null) {
            line.refuse("site", RowError.NO_SITE);
        }
        return Optional.ofNullable(site);
    }

    private static UnitKind kind(Line line) {
        boolean shared = !line.text("unit_id").isEmpty();
        if (shared && line.text("unit_kind").isEmpty()) {
            line.refuse("unit_kind", SharedError.REQUIRED);
        }
        return line.word("unit_kind", UnitKind.class).orElse(UnitKind.INDIVIDUAL);
    }

    private static ParticipantRole role(Line line, UnitKind kind) {
        ParticipantRole role =
                line.word("role", ParticipantRole.class).orElse(kind.roles().get(0));
        if (line.fits() && !kind.roles().contains(role)) {
            line.refuse("role", ClientError.ROLE_DOES_NOT_FIT);
        }
        return role;
    }

    private static Optional<ClientRow.Course> course(Line line, LocalDate today) {
        line.required("starts_on");
        Optional<LocalDate> starts = line.day("starts_on");
        starts.filter(day -> day.isAfter(today.plusYears(1)) || day.isBefore(today.minusYears(YEARS_BACK)))
                .ifPresent(day -> line.refuse("starts_on", RelationshipError.OPENED_ON_IMPLAUSIBLE));
        LocalDate ends = line.day("ends_on").orElse(null);
        if (ends != null && starts.filter(ends::isBefore).isPresent()) {
            line.refuse("ends_on", SharedError.ENDS_BEFORE_START);
        } else if (ends != null && ends.isAfter(today)) {
            line.refuse("ends_on", RelationshipError.ENDS_IN_FUTURE);
        }
        Phase phase = line.word("phase", Phase.class).orElse(ends == null ? Phase.WORKING : Phase.ENDED);
        if ((phase == Phase.ENDED) != !line.text("ends_on").isEmpty()) {
            line.refuse("phase", RowError.PHASE_DOES_NOT_FIT);
        }
        return starts.map(day -> new ClientRow.Course(day, ends, phase));
    }

    private static Optional<PersonColumns> person(Line line, LocalDate today) {
        String email = line.text("email");
        String phone = line.text("phone");
        if (!email.isEmpty() && !phone.isEmpty()) {
            line.note("phone", RowError.PHONE_LEFT_OUT);
        }
        ContactKind kind = contact(email, phone);
        PersonInput input = new PersonInput(
                line.text("given_name"),
                line.text("family_name"),
                line.day("born_on").orElse(null),
                language(line),
                kind,
                kind == ContactKind.PHONE ? phone : email,
                false);
        Violations found = new Violations();
        Optional<PersonColumns> person = PersonColumns.check(input, today, found);
        for (Violation violation : found.all()) {
            String column = COLUMNS.getOrDefault(violation.field(), kind == ContactKind.PHONE ? "phone" : "email");
            line.refuse(column, violation.code(), violation.args());
        }
        return person;
    }

    private static ContactKind contact(String email, String phone) {
        if (!email.isEmpty()) {
            return ContactKind.EMAIL;
        }
        return phone.isEmpty() ? ContactKind.NONE : ContactKind.PHONE;
    }

    private static @Nullable String language(Line line) {
        String language = line.text("language").toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.equals("en") && !language.equals("de")) {
            line.refuse("language", RowError.NOT_A_WORD, Map.of("words", "en, de"));
            return "en";
        }
        return language.isEmpty() ? null : language;
    }
}
