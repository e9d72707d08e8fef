package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.data.BulkRows;

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
    private DemoMeasures measures;

    @Inject
    private DemoDerived derived;

    /** Members and clients who can sign in, by sign-in name. */
    record SignIns(Map<String, UUID> members, Map<String, UUID> clients) {}

    /** Writes everything in the connection's transaction; tells who can sign in. */
    SignIns write(Connection connection, UUID organisation) {
        BulkRows rows = new BulkRows(connection);
        DemoStaff staff = new DemoStaff(organisation, ids);
        staff.write(rows, clock.instant(), LocalDate.now(clock.withZone(ZONE)));
        rows.flush();
        List<DemoRecord> records = new DemoPlan(LocalDate.now(clock.withZone(ZONE)))
                .relationships().stream()
                        .map(one -> new DemoRecord(organisation, one, staff, ids))
                        .toList();
        DemoClients clients = new DemoClients(records, LocalDate.now(clock.withZone(ZONE)));
        DemoPeople people = new DemoPeople(rows, clients);
        DemoConsents consents = new DemoConsents(rows, organisation, ids);
        consents.ask(clock.instant());
        DemoSessions sessions = new DemoSessions(rows);
        DemoLookBacks lookBacks = new DemoLookBacks(rows, LocalDate.now(clock.withZone(ZONE)));
        DemoMeasures.Writing forms = measures.into(rows, organisation);
        for (DemoRecord record : records) {
            people.write(record);
            consents.write(record);
            agreements.write(rows, record);
            forms.write(record, sessions.write(record));
            lookBacks.write(record);
            rows.flushWhenMany();
        }
        rows.flush();
        records.forEach(consents::choose);
        rows.flush();
        records.forEach(consents::agree);
        rows.flush();
        derived.compute(rows, records);
        return new SignIns(staff.signInNames(), clients.bySignIn());
    }
}
