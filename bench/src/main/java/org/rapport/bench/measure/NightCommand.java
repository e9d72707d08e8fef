package org.rapport.bench.measure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.rapport.bench.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Times the nightly comparison of agreements with what happens, in the running product of a generated data directory: once
 * as on the first night, when every drift is new and asks, and so many nights in which nothing is new. The time runs from
 * the end of the first portion to the end of the night.
 */
@Command(
        name = "night",
        description = "times the nightly comparison in the running product of a generated data directory")
public final class NightCommand implements Callable<Integer> {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int PATIENCE_SECONDS = 1800;

    @Option(
            names = "--data",
            required = true,
            description = "the data directory whose product runs, asking every second")
    private Path data = Path.of("");

    @Option(names = "--nights", defaultValue = "3", description = "without anything new; default: ${DEFAULT-VALUE}")
    private int nights;

    @Override
    public Integer call() throws Exception {
        try (Connection owner = Destination.of(data).asOwner();
                Statement statement = owner.createStatement()) {
            await(statement, "select coalesce(bool_and(over), false) from rapport.drift_run", "t");
            long all = number(statement, "select count(*) from rapport.relationship where phase <> 'ENDED'");
            statement.execute("delete from rapport.task where kind = 'DRIFT_TO_REVIEW'");
            statement.execute("delete from rapport.drift");
            System.out.printf("%-22s %s%n", "relationships", all);
            System.out.printf("%-22s %.2f s%n", "first night", night(statement));
            System.out.printf(
                    "%-22s %d drifts, %d tasks%n",
                    "found",
                    number(statement, "select count(*) from rapport.drift"),
                    number(statement, "select count(*) from rapport.task where kind = 'DRIFT_TO_REVIEW'"));
            for (int i = 1; i <= nights; i++) {
                System.out.printf("%-22s %.2f s%n", "night " + i + ", nothing new", night(statement));
            }
        }
        return 0;
    }

    private static double night(Statement statement) throws SQLException, InterruptedException {
        statement.execute("update rapport.drift_run set over = false, reached = '" + BEGINNING + "'");
        await(
                statement,
                "select count(*) > 0 from rapport.drift_run where over or reached <> '" + BEGINNING + "'",
                "t");
        long began = System.nanoTime();
        await(statement, "select bool_and(over) from rapport.drift_run", "t");
        return (System.nanoTime() - began) / 1e9;
    }

    private static void await(Statement statement, String sql, String wanted)
            throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!wanted.equals(text(statement, sql))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the night did not end");
            }
            Thread.sleep(20);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        return Long.parseLong(text(statement, sql));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
