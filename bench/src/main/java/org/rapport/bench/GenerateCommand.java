package org.rapport.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapport.bench.load.Generator;
import org.rapport.bench.load.LoadingServer;
import org.rapport.bench.load.Sizes;
import org.rapport.bench.load.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the empty database of a data directory whose product does not run. */
@Command(name = "generate", description = "fills the empty database of a data directory")
final class GenerateCommand implements Callable<Integer> {

    private static final String BYTES =
            "select c.oid::regclass::text, c.reltuples::bigint, pg_table_size(c.oid), pg_indexes_size(c.oid)"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind = 'r' and n.nspname in ('rapport', 'gate') and pg_table_size(c.oid) > 1000000"
                    + " order by 3 desc";

    @Option(names = "--data", required = true, description = "the data directory, made by one start with --empty")
    private Path data = Path.of("");

    @Option(names = "--relationships", defaultValue = "100000", description = "default: ${DEFAULT-VALUE}")
    private int relationships;

    @Option(names = "--sessions", defaultValue = "1000000", description = "default: ${DEFAULT-VALUE}")
    private int sessions;

    @Option(names = "--responses", defaultValue = "10000000", description = "default: ${DEFAULT-VALUE}")
    private int responses;

    @Option(names = "--per-therapist", defaultValue = "200", description = "default: ${DEFAULT-VALUE}")
    private int perTherapist;

    @Option(names = "--sample", defaultValue = "200", description = "relationships that are verified; ${DEFAULT-VALUE}")
    private int sample;

    @Override
    public Integer call() throws Exception {
        PrintStream out = System.out;
        long begun = System.nanoTime();
        try (LoadingServer server = LoadingServer.start(data)) {
            Destination destination = Destination.of(data);
            Sizes sizes = new Sizes(relationships, sessions, responses, perTherapist);
            Generator.Filled filled = new Generator(destination, sizes, out).fill();
            double seconds = (System.nanoTime() - begun) / 1e9;
            long rows =
                    filled.rows().values().stream().mapToLong(Long::longValue).sum();
            summary(out, destination);
            say("%,d rows in %.0f s (%,.0f a second)", rows, seconds, rows / seconds);
            List<String> differences = new Verification(destination).differences(sample);
            differences.forEach(out::println);
            say("%d relationships made anew by the product: %d differ", sample, differences.size());
            return differences.isEmpty() ? 0 : 1;
        }
    }

    private void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private void summary(PrintStream out, Destination destination) throws SQLException {
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(BYTES)) {
            out.println(String.format(Locale.ROOT, "%-32s %12s %10s %10s", "table", "rows", "MB", "index MB"));
            while (rows.next()) {
                say(
                        "%-32s %,12d %,10d %,10d",
                        rows.getString(1), rows.getLong(2), rows.getLong(3) >> 20, rows.getLong(4) >> 20);
            }
        }
    }
}
