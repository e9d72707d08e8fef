package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.Ledger;
import org.rapport.shared.Ids;
import org.rapport.shared.data.BulkRows;

/** One planned relationship with the ids of its rows, and its ledger. */
final class DemoRecord {

    private static final long SEED = 20_260_402L;
    private static final String LEDGER =
            "organisation_id, id, relationship_id, occurred_at, recorded_at, kind, audience,"
                    + " actor_kind, actor_id, subject_id, facts";

    private final UUID organisation;
    private final DemoRelationship plan;
    private final Ids ids;
    private final UUID practice;
    private final UUID site;
    private final UUID therapist;
    private final UUID relationship;
    private final Random dice;
    private final List<UUID> persons = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();
    private final List<InForce> agreements = new ArrayList<>();

    /** An agreement version and since when it is in force. */
    private record InForce(UUID id, Instant from) {}

    DemoRecord(UUID organisation, DemoRelationship plan, DemoStaff staff, Ids ids) {
        this.organisation = organisation;
        this.plan = plan;
        this.ids = ids;
        practice = staff.clinicIdOf(plan.therapist());
        site = staff.siteOf(plan.therapist());
        therapist = staff.therapist(plan.therapist());
        relationship = ids.next();
        dice = new Random(SEED + plan.number());
        plan.people().forEach(person -> persons.add(ids.next()));
        plan.sessions().forEach(session -> sessions.add(ids.next()));
    }

    /** Adds an entry to the relationship's ledger. */
    void tell(BulkRows rows, Told told) {
        rows.add(
                "ledger_entry",
                LEDGER,
                organisation,
                ids.next(),
                relationship,
                told.at(),
                told.recorded(),
                told.kind(),
                told.audience().name(),
                told.person() == null ? "Member" : "ClientByLink",
                told.person() == null ? therapist : told.person(),
                told.subject(),
                Ledger.encode(told.facts()));
    }

    /** Notes that a version is in force from then on. */
    void agreed(UUID agreement, Instant from) {
        agreements.add(new InForce(agreement, from));
    }

    /** The version in force at a moment. */
    @Nullable
    UUID agreementAt(Instant moment) {
        UUID found = null;
        for (InForce version : agreements) {
            if (!version.from().isAfter(moment)) {
                found = version.id();
            }
        }
        return found;
    }

    /** The moment of a time on the practice's clock. */
    static Instant instant(LocalDateTime local) {
        return local.atZone(DemoWriters.ZONE).toInstant();
    }

    /** Falls one time in so many. */
    boolean oneIn(int many) {
        return dice.nextInt(many) == 0;
    }

    /** Some minutes, at least so many and at most twice as many. */
    long seconds(int minutes) {
        return minutes * 60L + dice.nextInt(minutes * 60);
    }

    Random dice() {
        return dice;
    }

    UUID nextId() {
        return ids.next();
    }

    UUID organisation() {
        return organisation;
    }

    DemoRelationship plan() {
        return plan;
    }

    UUID practice() {
        return practice;
    }

    UUID site() {
        return site;
    }

    UUID therapist() {
        return therapist;
    }

    UUID relationship() {
        return relationship;
    }

    /** The participants' ids in the order of the plan. */
    List<UUID> persons() {
        return persons;
    }

    /** The sessions' ids in the order of the plan. */
    List<UUID> sessions() {
        return sessions;
    }
}
