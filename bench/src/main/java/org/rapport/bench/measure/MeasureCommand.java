package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapport.bench.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the running product of a data directory that the generator filled. */
@Command(name = "measure", description = "times the running product of a generated data directory")
public final class MeasureCommand implements Callable<Integer> {

    private static final int MEMBERS = 60;
    private static final int EACH = 30;
    private static final String CAPTURED = "bench-statements.json";
    private static final String CHECK_OPEN = "check: open";
    private static final String CHECK_SUBMIT = "check: submit";
    private static final String API_SUBMIT = "submit through /api/v1";

    @Option(names = "--data", required = true, description = "the data directory whose product runs")
    private Path data = Path.of("");

    @Option(names = "--base", required = true, description = "its address, such as http://127.0.0.1:18089")
    private URI base = URI.create("http://127.0.0.1:18089");

    @Option(names = "--clients", split = ",", defaultValue = "1,4,16", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "8", description = "of each line; default: ${DEFAULT-VALUE}")
    private double seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "seconds before; default: ${DEFAULT-VALUE}")
    private double warmUp;

    @Option(names = "--checks", defaultValue = "3000", description = "most forms handed in; default: ${DEFAULT-VALUE}")
    private int checks;

    @Option(names = "--capture", description = "writes down the statements behind each page instead of timing")
    private boolean capture;

    @Option(names = "--statements", description = "switches the log of statements on or off, and does nothing else")
    private String statements = "";

    @Option(names = "--only", description = "only lines that begin so")
    private String only = "";

    @Override
    public Integer call() throws Exception {
        Destination destination = Destination.of(data);
        StatementLog log = new StatementLog(data);
        if (!statements.isEmpty()) {
            if (statements.equals("on")) {
                log.on(destination);
            } else {
                log.off(destination);
            }
            return 0;
        }
        HttpClient client = Web.client();
        Subjects subjects = new Subjects(destination);
        Visits visits = new Visits(subjects, client, base, MEMBERS);
        Checks forms = new Checks(destination, client, base, subjects.openChecks(checks));
        OwnChecks own = new OwnChecks(destination, client, base, subjects.ownChecks(checks));
        if (capture) {
            capture(visits, forms, own, log);
        } else {
            measure(destination, visits, forms, own);
        }
        return 0;
    }

    /** Pages are asked for one at a time, so that what is logged meanwhile is theirs. */
    private void capture(Visits visits, Checks forms, OwnChecks own, StatementLog log) throws SQLException {
        Captured captured = Captured.nothing();
        visits.pages().forEach((name, page) -> Load.run(page, 1, 3));
        for (Map.Entry<String, Load.Work> page : visits.pages().entrySet()) {
            capture(captured, log, page.getKey(), page.getValue());
        }
        capture(captured, log, CHECK_OPEN, forms::open);
        capture(captured, log, CHECK_SUBMIT, forms::submit);
        forms.takeBack();
        capture(captured, log, API_SUBMIT, own::submit);
        own.takeBack();
        captured.write(data.resolve(CAPTURED));
        captured.requests()
                .forEach((name, requests) -> System.out.println(
                        name + ": " + requests.stream().mapToInt(List::size).sum() / EACH + " statements"));
    }

    private static void capture(Captured captured, StatementLog log, String name, Load.Work work) {
        java.util.Random dice = new java.util.Random(EACH);
        for (int i = 0; i < EACH; i++) {
            long start = log.end();
            if (!work.once(0, dice)) {
                throw new IllegalStateException(name + " was not answered as it should");
            }
            List<Statement> logged = log.since(start);
            captured.add(name, logged);
            if (!captured.has(name, i)) {
                throw new IllegalStateException("nothing was logged of " + name);
            }
        }
    }

    private void measure(Destination destination, Visits visits, Checks forms, OwnChecks own) throws SQLException {
        warmUp(visits, forms, own);
        System.out.println(Figures.head());
        for (Map.Entry<String, Load.Work> page : visits.pages().entrySet()) {
            for (int count : clients) {
                if (page.getKey().startsWith(only)) {
                    System.out.println(Load.run(page.getValue(), count, seconds).line(page.getKey(), count));
                }
            }
        }
        if ("check".startsWith(only) || only.startsWith("check")) {
            for (int count : clients) {
                checks(forms, count);
                System.out.println(Load.run(own::submit, count, seconds / 2).line(API_SUBMIT, count));
                own.takeBack();
            }
        }
        if (Files.exists(data.resolve(CAPTURED))) {
            replay(destination, Captured.read(data.resolve(CAPTURED)));
        }
    }

    private void warmUp(Visits visits, Checks forms, OwnChecks own) throws SQLException {
        double each = warmUp / (visits.pages().size() + 2);
        visits.pages().forEach((name, page) -> Load.run(page, 4, each));
        for (Forms handedIn : List.of(forms, own)) {
            long until = System.nanoTime() + (long) (each * 1e9);
            while (System.nanoTime() < until) {
                Load.run(handedIn::both, 4, (until - System.nanoTime()) / 1e9);
                handedIn.takeBack();
            }
        }
    }

    /** Half of the time opens forms, the other half hands them in; then both together, as one client after the other does. */
    private void checks(Checks forms, int count) throws SQLException {
        System.out.println(Load.run(forms::open, count, seconds / 2).line(CHECK_OPEN, count));
        System.out.println(Load.run(forms::submit, count, seconds).line(CHECK_SUBMIT, count));
        forms.takeBack();
        System.out.println(Load.run(forms::both, count, seconds / 2).line("check: open and submit", count));
        forms.takeBack();
    }

    private void replay(Destination destination, Captured captured) throws SQLException {
        for (Map.Entry<String, List<List<Statement>>> kind : captured.requests().entrySet()) {
            boolean lasting = !kind.getKey().contains("submit");
            String name = "SQL of " + kind.getKey() + (lasting ? "" : ", rolled back");
            for (int count : clients) {
                if (kind.getKey().startsWith(only)) {
                    try (Replay replay = new Replay(destination, kind.getValue(), count, lasting)) {
                        Load.run(replay::once, count, 1);
                        System.out.println(
                                Load.run(replay::once, count, seconds / 2).line(name, count));
                    }
                }
            }
        }
    }
}
