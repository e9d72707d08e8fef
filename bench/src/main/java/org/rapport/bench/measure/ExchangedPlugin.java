package org.rapport.bench.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.rapport.spi.RapportPlugin;

/**
 * A plugin in two versions, made here: a form as data and the scorer of one of its scales in code. It is installed, replaced and removed as an
 * operator does, by the command, while the product runs.
 */
final class ExchangedPlugin {

    /** The id of the plugin and of its form. */
    static final String ID = "bench-exchange";

    private static final Pattern CHECKSUM = Pattern.compile("plugin approve ([0-9a-f]{64})");

    private final Path data;
    private final Path jar;
    private final Path work;

    /** For the product of this data directory; commands are those of this rapport.jar. */
    ExchangedPlugin(Path data, Path jar) throws IOException {
        this.data = data;
        this.jar = jar;
        this.work = Files.createTempDirectory("bench-exchange");
    }

    /** The items a version asks. */
    static List<String> items(int version) {
        return version == 1 ? List.of("a", "b", "c") : List.of("a", "b", "c", "d");
    }

    /** Makes both versions, and approves their files. */
    void approve() throws IOException, InterruptedException {
        remove();
        for (int version = 1; version <= 2; version++) {
            make(version);
            String refusal = command("install", zip(version).toString());
            Matcher checksum = CHECKSUM.matcher(refusal);
            if (!checksum.find()) {
                throw new IllegalStateException(refusal);
            }
            command("approve", checksum.group(1));
        }
    }

    /** Installs a version, in place of a lower one. */
    void install(int version) throws IOException, InterruptedException {
        String said = command("install", zip(version).toString());
        if (!said.startsWith(ID)) {
            throw new IllegalStateException(said);
        }
    }

    void remove() throws IOException, InterruptedException {
        command("remove", ID);
    }

    private String command(String... arguments) throws IOException, InterruptedException {
        return rapport(
                Stream.concat(Stream.of("plugin"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    /** What a command of rapport.jar prints. */
    String rapport(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        return run(line);
    }

    /** How many class loaders of plugins the product holds after a collection. */
    static long loaders(long product) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            run(List.of(tool("jcmd"), Long.toString(product), "GC.run"));
        }
        return run(List.of(tool("jcmd"), Long.toString(product), "VM.classloader_stats"))
                .lines()
                .filter(line -> line.endsWith("PluginClassLoader"))
                .count();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String run(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end: " + line);
        }
        return said;
    }

    private Path zip(int version) {
        return work.resolve(ID + "-" + version + ".zip");
    }

    private void make(int version) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes-" + version));
        compile(version, classes);
        Path jarred = work.resolve("plugin-" + version + ".jar");
        try (ZipOutputStream out = zip(jarred)) {
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    put(out, classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            put(out, "META-INF/services/" + RapportPlugin.class.getName(), bytes("bench.Exchanged"));
        }
        try (ZipOutputStream out = zip(zip(version))) {
            put(out, "exchange.jar", Files.readAllBytes(jarred));
            put(out, "form.yaml", bytes(form(version)));
        }
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new ZipOutputStream(bytes);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void compile(int version, Path classes) throws IOException {
        String source = """
                package bench;
                import java.math.BigDecimal; import java.util.Map; import java.util.Optional; import org.rapport.spi.*;
                public class Exchanged implements RapportPlugin {
                    public PluginDescriptor descriptor() {
                        return PluginDescriptor.of("%s", "Exchanged", "%d.0.0").by("Bench", "Apache-2.0");
                    }
                    public Optional<InstrumentScorer> scorer(Instrument form) {
                        return Optional.of(answers -> Map.of("own",
                                answers.number("a").orElseThrow().multiply(BigDecimal.valueOf(%d))));
                    }
                }
                """.formatted(ID, version, version);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///bench/Exchanged.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp", api());
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(file))
                .call()) {
            throw new IllegalStateException("The plugin does not compile");
        }
    }

    private static String api() throws IOException {
        try {
            return Path.of(RapportPlugin.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String form(int version) {
        List<String> items = items(version);
        String all = String.join(", ", items);
        return """
                instrument:
                  id: %s
                  version: %d.0
                  title: {en: Exchanged}
                  licence: {verdict: ship, holder: Bench}
                  options: {often: [0, 1, 2, 3]}
                  items:
                %s  scales:
                    - {id: total, title: {en: Total}, items: [%s], method: sum, direction: higher-is-worse, min: 0, max: %d,
                       primary: true}
                    - {id: own, title: {en: Own}, items: [a], method: custom, direction: higher-is-worse, min: 0, max: 6}
                  wordings:
                    - language: en
                      respondent: client
                      title: Exchanged
                      items: {%s}
                      options: {often: [never, seldom, often, always]}
                """.formatted(
                        ID,
                        version,
                        items.stream()
                                .map(item -> "    - {id: " + item + ", options: often, label: {en: " + item + "}}\n")
                                .collect(Collectors.joining()),
                        all,
                        3 * items.size(),
                        items.stream().map(item -> item + ": About " + item).collect(Collectors.joining(", ")));
    }
}
