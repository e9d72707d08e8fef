package org.rapport.bench.measure;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.rapport.bench.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands in forms of the running product while a plugin is installed, replaced and removed. */
@Command(name = "exchange", description = "hands in forms while a plugin is installed, replaced and removed")
public final class ExchangeCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final long TAKEN_WITHIN_SECONDS = 3;

    @Option(names = "--data", required = true, description = "the data directory whose product runs")
    private Path data = Path.of("");

    @Option(names = "--base", required = true, description = "its address, such as http://127.0.0.1:18089")
    private URI base = URI.create("http://127.0.0.1:18089");

    @Option(names = "--rapport", required = true, description = "rapport.jar, whose commands exchange the plugin")
    private Path rapport = Path.of("");

    @Option(names = "--pid", required = true, description = "the product's process, to count class loaders in")
    private long pid;

    @Option(names = "--clients", defaultValue = "4", description = "default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--seconds", defaultValue = "60", description = "default: ${DEFAULT-VALUE}")
    private double seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before; default: ${DEFAULT-VALUE}")
    private double warmUp;

    @Option(
            names = "--forms",
            defaultValue = "30000",
            description = "forms of the plugin given; default: ${DEFAULT-VALUE}")
    private int forms;

    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();
    private volatile long until;
    private int exchanges;

    /** One kind of form, and what handing it in was answered with; {@value #OK} is right. */
    private record Kind(String name, Answer answer) {}

    private interface Answer {
        int once(Random dice);
    }

    @Override
    public Integer call() throws Exception {
        Destination destination = Destination.of(data);
        HttpClient client = Web.client();
        FhirClients programs = new FhirClients(destination, client, base);
        Checks checks = new Checks(destination, client, base, new Subjects(destination).openChecks(10_000));
        PluginForms plugins = new PluginForms(destination, client, base);
        ExchangedPlugin plugin = new ExchangedPlugin(data, rapport);
        plugin.approve();
        plugins.enable();
        meet(plugin, programs);
        plugins.give(forms);
        List<Kind> kinds = List.of(
                new Kind("PHQ-9 through /fhir", dice -> programs.create(0, dice) ? OK : 0),
                new Kind("check by its link", dice -> checks.both(0, dice) ? OK : 0),
                new Kind("plugin's form by its link", plugins::answer));
        handIn(kinds, warmUp, () -> {});
        long before = times.getOrDefault("plugin's form by its link", new ConcurrentLinkedQueue<>())
                .size();
        times.clear();
        failed.clear();
        double took = handIn(kinds, seconds, () -> exchange(plugin));
        System.out.println(Figures.head());
        for (Kind kind : kinds) {
            System.out.println(figures(kind.name(), took).line(kind.name(), clients));
        }
        System.out.println(String.format(Locale.ROOT, "%d exchanges in %.0f s", exchanges, took));
        new TreeMap<>(failed).forEach((what, count) -> System.out.println("failed: " + what + ", " + count + " times"));
        boolean fine = conclude(plugin, plugins, before) && failed.isEmpty();
        programs.takeBack();
        checks.takeBack();
        plugins.takeBack();
        return fine ? 0 : 1;
    }

    /** Both versions are used once, so that the product keeps their structures. */
    private static void meet(ExchangedPlugin plugin, FhirClients programs) throws Exception {
        for (int version = 1; version <= 2; version++) {
            plugin.install(version);
            int number = version;
            await(() -> programs.createExchanged(number, new Random(number)));
        }
        plugin.remove();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The product does not follow");
            }
            Thread.sleep(200);
        }
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    private double handIn(List<Kind> kinds, double length, Meanwhile meanwhile) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        until = begun + (long) (length * 1e9);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Random dice = new Random(number);
                running.add(threads.submit(() -> go(kinds, dice)));
            }
            meanwhile.run();
            for (Future<?> each : running) {
                each.get();
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    private void go(List<Kind> kinds, Random dice) {
        List<Kind> left = new ArrayList<>(kinds);
        while (System.nanoTime() < until && !left.isEmpty()) {
            Kind kind = left.get(dice.nextInt(left.size()));
            long start = System.nanoTime();
            try {
                int status = kind.answer().once(dice);
                times.computeIfAbsent(kind.name(), none -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime() - start);
                if (status != OK) {
                    fail(kind.name() + ": status " + status);
                }
            } catch (Load.NothingLeft none) {
                left.remove(kind);
            } catch (UncheckedIOException unanswered) {
                fail(kind.name() + ": " + unanswered.getCause());
            }
        }
    }

    private void fail(String what) {
        failed.computeIfAbsent(what, none -> new LongAdder()).increment();
    }

    private void exchange(ExchangedPlugin plugin) throws Exception {
        while (System.nanoTime() < until) {
            plugin.install(1);
            Thread.sleep(TAKEN_WITHIN_SECONDS * 1000);
            plugin.install(2);
            Thread.sleep(TAKEN_WITHIN_SECONDS * 1000);
            plugin.remove();
            Thread.sleep(TAKEN_WITHIN_SECONDS * 1000);
            exchanges += 3;
        }
    }

    /** Nothing is lost: every form is there, what waited is scored by its own version, and nothing holds the classes. */
    private boolean conclude(ExchangedPlugin plugin, PluginForms plugins, long before) throws Exception {
        long acknowledged = before
                + times.getOrDefault("plugin's form by its link", new ConcurrentLinkedQueue<>())
                        .size();
        PluginForms.Kept kept = plugins.kept();
        System.out.println("forms of the plugin: " + acknowledged + " acknowledged and 2 before, " + kept.forms()
                + " kept; scores that wait while it is removed: " + kept.waiting());
        plugin.install(2);
        await(() -> plugins.kept().waiting() == 0);
        kept = plugins.kept();
        System.out.println(
                "after it came back: " + kept.waiting() + " wait, " + kept.wrong() + " by another version's scorer");
        String verified = plugin.rapport("scores", "verify");
        System.out.println("scores verify: " + verified.strip().replace("\n", "; "));
        plugin.remove();
        Thread.sleep(TAKEN_WITHIN_SECONDS * 1000);
        long loaders = ExchangedPlugin.loaders(pid);
        System.out.println(
                "class loaders of plugins after the last removal: " + loaders + ", one of them the installation's own");
        return kept.forms() == acknowledged + 2 && kept.wrong() == 0 && verified.contains(" 0 differ") && loaders == 1;
    }

    private Figures figures(String kind, double took) {
        long[] sorted = times.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        int bad = failed.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind))
                .mapToInt(each -> each.getValue().intValue())
                .sum();
        return Figures.of(sorted, took, bad);
    }
}
