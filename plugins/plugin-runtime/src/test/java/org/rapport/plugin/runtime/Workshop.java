package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds plugin directories from source, good ones and hostile ones, as a vendor would. */
public final class Workshop {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    /** Long enough for a busy machine. */
    public static final PluginLimits LIMITS = new PluginLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), 3);

    /** For calls that are meant to be late. */
    public static final PluginLimits BRIEF = new PluginLimits(
            Duration.ofSeconds(30), Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(200), 3);

    private static final String SERVICE = "META-INF/services/org.rapport.spi.RapportPlugin";
    private static final String IMPORTS =
            "package vendor; import org.rapport.spi.*; import java.util.*; import java.math.BigDecimal;\n";

    private final Path scratch;
    public final Path plugins;

    public Workshop(Path root) throws IOException {
        scratch = Files.createDirectories(root.resolve("scratch"));
        plugins = Files.createDirectories(root.resolve("plugins"));
    }

    public PluginRegistry scan() {
        return PluginRegistry.scan(plugins, LIMITS, CLOCK);
    }

    /** A plugin class {@code vendor.Own} with these members, named as the entry point. */
    public Path plugin(String id, String members) throws IOException {
        return directory(id, "public class Own implements RapportPlugin {\n" + members + "}", "vendor.Own");
    }

    /** A plugin whose descriptor is fine. */
    public Path described(String id, String members) throws IOException {
        return plugin(id, descriptor(id) + members);
    }

    public static String descriptor(String id) {
        return "public PluginDescriptor descriptor() { return PluginDescriptor.of(\"" + id
                + "\", \"Name\", \"1.0.0\").by(\"Vendor\", \"MIT\"); }\n";
    }

    /** An instrument of one item and one scale, and what a test adds to the definition. */
    public static String instrument(String id, String method) {
        return "static Instrument form() { return Instrument.define(\"" + id
                + "\", \"1.0\", LocalText.of(\"en\", \"T\"), Licence.of(LicenceVerdict.SHIP, \"V\"))"
                + ".items(List.of(Item.choice(\"q1\", \"row\"), Item.open(\"note\", ItemKind.TEXT)))"
                + ".optionSets(OptionSet.row(\"row\", 0, 3))"
                + ".scales(Scale.of(\"total\", ScoreMethod." + method
                + ", Direction.HIGHER_IS_BETTER, List.of(\"q1\")).titled(LocalText.of(\"en\", \"Total\")).range(0, 3)).build(); }\n"
                + "public List<Instrument> instruments() { return List.of(form()); }\n";
    }

    /** A plugin with a scorer of its own; the body sees {@code answers}. */
    public Path scoring(String id, String body) throws IOException {
        return described(
                id,
                instrument(id, "CUSTOM")
                        + "public Optional<InstrumentScorer> scorer(Instrument one) { return Optional.of(answers -> {"
                        + body
                        + "}); }\n");
    }

    public Path directory(String id, String source, String... providers) throws IOException {
        Path directory = Files.createDirectories(plugins.resolve(id));
        Path classes = compile(id, "Own", IMPORTS + source);
        jar(directory.resolve(id + ".jar"), classes, providers);
        return directory;
    }

    public Path compile(String name, String type, String source) throws IOException {
        Path classes = Files.createDirectories(scratch.resolve(name));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        String path =
                System.getProperty("java.class.path") + System.getProperty("path.separator") + scratch.resolve("lib");
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-cp", path);
        if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
            throw new IllegalArgumentException("The source of " + name + " does not compile");
        }
        return classes;
    }

    public static void jar(Path jar, Path classes, String... providers) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                entries.write(Files.readAllBytes(file));
            }
            if (providers.length > 0) {
                entries.putNextEntry(new ZipEntry(SERVICE));
                entries.write(String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A ZIP file of what lies in a plugin's directory. */
    public static Path zip(Path directory, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new ZipEntry(directory.relativize(file).toString()));
                entries.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
