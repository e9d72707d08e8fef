package org.rapport.bench.load;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.bench.Destination;
import org.rapport.contract.SealedTerms;
import org.rapport.signal.Signals;

/**
 * Fills an empty database: staff; one relationship for each course, from which the product works out what follows; then all
 * relationships in the order of time, with indexes and constraints set aside meanwhile.
 */
public final class Generator {

    /** Lists are ranked by what the database's own view of them says. */
    private static final List<String> RANKS = List.of(
            "truncate rapport.relationship_rank",
            "insert into rapport.relationship_rank select * from rapport.relationship_rank_due");

    private final Destination destination;
    private final Sizes sizes;
    private final Progress progress;
    private final LocalDate today = LocalDate.now(Clock.system(Relation.ZONE));

    /** What tells of its steps there. */
    public Generator(Destination destination, Sizes sizes, PrintStream out) {
        this.destination = destination;
        this.sizes = sizes;
        this.progress = new Progress(out);
    }

    /** Fills it; gives the organisation and the rows of each large table. */
    public Filled fill() throws SQLException {
        List<String> before;
        try (Connection owner = destination.asOwner()) {
            requireEmpty(owner);
            before = Schema.lines(owner);
        }
        UUID organisation = new org.rapport.shared.Ids().next();
        Map<String, Long> rows;
        try (Core core = Core.over(destination)) {
            List<Staff.Therapist> staff = staff(organisation);
            progress.done("staff");
            Writing writing =
                    new Writing(core, organisation, new CoursePlan(sizes, new Shelf(core, organisation)).courses());
            List<Relation> relations = relations(writing.courses(), staff);
            List<Derived> derived = courses(writing, relations.subList(0, sizes.courses()));
            progress.done(sizes.courses() + " courses worked out by the product's rules");
            rows = everything(writing, relations, derived);
            Devices.setUp(destination, core, organisation);
        }
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement()) {
            for (String sql : RANKS) {
                statement.execute(sql);
            }
            progress.done("ranks");
            statement.execute("vacuum (analyze)");
            progress.done("statistics");
            Schema.requireSame(before, Schema.lines(owner));
        }
        progress.done("the schema is what it was");
        return new Filled(organisation, rows);
    }

    /** What is there now. */
    public record Filled(UUID organisation, Map<String, Long> rows) {}

    /** What the steps share. */
    private record Writing(Core core, UUID organisation, List<Course> courses) {}

    private static void requireEmpty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from rapport.organisation)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalStateException("the database is not empty: there is an organisation in it already");
            }
        }
    }

    private List<Staff.Therapist> staff(UUID organisation) throws SQLException {
        try (Connection owner = destination.asOwner()) {
            return new Staff(owner, organisation, today).write(sizes.therapists());
        }
    }

    private List<Relation> relations(List<Course> courses, List<Staff.Therapist> staff) {
        List<Relation> all = new ArrayList<>();
        for (int number = 0; number < sizes.relationships(); number++) {
            all.add(new Relation(
                    number,
                    number % sizes.perTherapist(),
                    courses.get(sizes.courseOf(number)),
                    staff.get(number / sizes.perTherapist()),
                    today));
        }
        return all;
    }

    private List<Derived> courses(Writing writing, List<Relation> relations) throws SQLException {
        write(writing, relations, List.of(), false);
        for (Relation relation : relations) {
            recompute(writing, relation);
        }
        UUID organisation = writing.organisation();
        List<Derived> derived = new ArrayList<>();
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement()) {
            // as if each had been raised when its form came in
            statement.execute("update rapport.signal g set raised_at = r.answered_at from rapport.response r"
                    + " where r.organisation_id = g.organisation_id and r.id = g.response_id");
            Set<UUID> again = withoutSession(statement);
            for (Relation relation : relations) {
                if (again.contains(relation.id())) {
                    recompute(writing, relation);
                }
                derived.add(new DerivedReading(owner, organisation, relation).read());
            }
        }
        return derived;
    }

    /** Relationships whose place on the radar depends on when a signal was raised. */
    private static Set<UUID> withoutSession(Statement owner) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (ResultSet rows =
                owner.executeQuery("select distinct relationship_id from rapport.signal where session_id is null")) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static void recompute(Writing writing, Relation relation) {
        writing.core().as(writing.organisation(), () -> {
            writing.core().bean(Signals.class).recompute(relation.id());
            return true;
        });
    }

    private Map<String, Long> everything(Writing writing, List<Relation> relations, List<Derived> derived)
            throws SQLException {
        SetAside aside = new SetAside(destination);
        aside.takeAway(Tables.names());
        Map<String, Long> rows = write(writing, relations, derived, true);
        progress.done("rows");
        aside.makeIndexes(rows);
        progress.done("indexes");
        aside.makeReferences();
        progress.done("references");
        return rows;
    }

    private Map<String, Long> write(Writing writing, List<Relation> relations, List<Derived> derived, boolean afresh)
            throws SQLException {
        UUID organisation = writing.organisation();
        Agreeing.Sealing sealing = new Agreeing.Sealing(
                organisation,
                OrganisationKey.of(destination, writing.core(), organisation),
                writing.core().bean(BulkVault.class),
                writing.core().bean(SealedTerms.class));
        try (Tables tables = new Tables(destination, afresh)) {
            LedgerRows ledger = new LedgerRows(tables, organisation);
            new InOrderOfTime(
                            new Opening(tables, ledger, organisation),
                            new Agreeing(tables, ledger, sealing),
                            new FormRows(tables, ledger, organisation),
                            new DerivedRows(tables, ledger, organisation, derived))
                    .write(relations, progress);
            return tables.commit();
        }
    }
}
