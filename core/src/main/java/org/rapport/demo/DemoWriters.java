package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.Ids;

/** Writes the planned demonstration: staff first, then one relationship after the other. */
@ApplicationScoped
class DemoWriters {

    /** Where both clinics are. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    private DemoAgreements agreements;

    @Inject
    private DemoChecks checks;

    @Inject
    private DemoDerived derived;

    /** Writes everything in the connection's transaction; gives the members by sign-in name. */
    Map<String, UUID> write(Connection connection, UUID organisation) {
        try (Rows rows = new Rows(connection)) {
            DemoStaff staff = new DemoStaff(organisation, ids);
            staff.write(rows, clock.instant(), LocalDate.now(clock.withZone(ZONE)));
            rows.flush();
            List<DemoRelationship> planned = new DemoPlan(LocalDate.now(clock.withZone(ZONE))).relationships();
            List<DemoRecord> records = planned.stream()
                    .map(one -> new DemoRecord(organisation, one, staff, ids))
                    .toList();
            for (DemoRecord record : records) {
                record.writePeople(rows);
                agreements.write(rows, record);
                record.writeSessions(rows);
                rows.flush();
            }
            checks.write(rows, records);
            rows.flush();
            derived.compute(records);
            return staff.signInNames();
        } catch (SQLException e) {
            throw new IllegalStateException("demonstration data could not be written", e);
        }
    }
}
