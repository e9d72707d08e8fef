package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of {@code plugins/example-vendor}, packed into this jar, from which a plugin begins; the example's names are replaced. */
enum PluginTemplate {

    /** Data files, a scorer and a workflow in code, the test kit, a build. */
    CODE(
            "",
            "README.md",
            "pom.xml",
            "src/main/java/com/example/vendor/AfterTheEvening.java",
            "src/main/java/com/example/vendor/ExampleVendorPlugin.java",
            "src/main/java/com/example/vendor/Swing.java",
            "src/main/plugin/day.yaml",
            "src/main/plugin/instrument.yaml",
            "src/main/resources/META-INF/services/org.rapport.spi.RapportPlugin",
            "src/test/java/com/example/vendor/AfterTheEveningTest.java",
            "src/test/java/com/example/vendor/ExampleVendorTest.java"),

    /** Data files and nothing else; the form is one of those of {@link #CODE}. */
    DATA("data-only/", "data-only/README.md", "data-only/plugin.yaml", "src/main/plugin/instrument.yaml");

    private static final String PACKED = "example-vendor/";
    private static final String FORMS = "src/main/plugin/";
    private static final String ID = "example-vendor";
    private static final String NAME = "Example vendor";
    private static final String CLASS = "ExampleVendor";

    /** Where each file lies in the example, by where it is written. */
    private final Map<String, String> files = new TreeMap<>();

    PluginTemplate(String own, String... sources) {
        for (String source : sources) {
            boolean flat = !own.isEmpty();
            String written = flat && source.startsWith(FORMS)
                    ? source.substring(FORMS.length())
                    : source.substring(own.length());
            files.put(written, source);
        }
    }

    /** The files of the example that this begins with. */
    Stream<String> sources() {
        return files.values().stream();
    }

    /**
     * Writes a plugin.
     *
     * @throws Refusal if something is there already
     */
    void write(Path directory, String id, String name) throws IOException {
        requireEmpty(directory);
        String type = Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey().replace(CLASS, type));
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            // The name last: it may hold the words that stand for the others.
            String text = Resources.text(PACKED + file.getValue())
                    .replace(ID, id)
                    .replace(CLASS, type)
                    .replace(NAME, name);
            Files.writeString(path, text);
        }
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new Refusal(
                    "There is a file " + directory + ": name a directory that is empty or does not exist yet.");
        }
        if (Files.isDirectory(directory)) {
            try (Stream<Path> inside = Files.list(directory)) {
                if (inside.findAny().isPresent()) {
                    throw new Refusal("The directory " + directory
                            + " is not empty: name one that is, or one that does not exist yet. Nothing was written.");
                }
            }
        }
    }
}
