package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars of one plugin directory: its own at the top, the libraries it brings along in {@code lib/}. */
final class PluginJars {

    private static final String API_PATH = PluginClassLoader.API.replace('.', '/');

    private static final Set<String> ENDING =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private PluginJars() {}

    static List<URL> in(Path directory) {
        List<Path> all = all(directory);
        all.forEach(PluginJars::inspect);
        return all.stream().map(PluginJars::url).toList();
    }

    /** All jars, the plugin's own first. */
    static List<Path> all(Path directory) {
        refuseLink(directory);
        List<Path> all = new ArrayList<>(jars(directory));
        Path lib = directory.resolve("lib");
        if (Files.isDirectory(lib)) {
            refuseLink(lib);
            all.addAll(jars(lib));
        }
        return all;
    }

    /** The plugin's own jars, at the top. */
    static List<Path> own(Path directory) {
        return jars(directory);
    }

    /** Whether the directory holds code, in a jar at its top. */
    static boolean codeIn(Path directory) {
        refuseLink(directory);
        return !jars(directory).isEmpty();
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw refused(PluginProblem.Kind.JAR, "The directory " + directory.getFileName() + " cannot be read.");
        }
    }

    static void refuseLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw refused(
                    PluginProblem.Kind.SYMBOLIC_LINK,
                    path.getFileName() + " is a symbolic link. Copy the plugin instead of linking to it.");
        }
    }

    private static void inspect(Path jar) {
        refuseLink(jar);
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> names = new HashSet<>();
            for (JarEntry entry : file.stream().toList()) {
                if (!entry.isDirectory() && !names.add(entry.getName())) {
                    throw refused(
                            PluginProblem.Kind.JAR, jar.getFileName() + " contains " + entry.getName() + " twice.");
                }
                inspect(jar, file, entry);
            }
        } catch (IOException unreadable) {
            throw refused(
                    PluginProblem.Kind.JAR,
                    jar.getFileName() + " cannot be read as a jar. It may have been copied incompletely.");
        }
    }

    private static void inspect(Path jar, JarFile file, JarEntry entry) throws IOException {
        if (ofTheApi(entry.getName())) {
            throw refused(
                    PluginProblem.Kind.API_CLASSES_PACKED,
                    jar.getFileName() + " contains " + entry.getName() + ", which the server provides. Give the"
                            + " dependency rapport-plugins-api the scope \"provided\", leave it out of the jar and"
                            + " of lib/, and build again.");
        }
        if (entry.getName().endsWith(".class")) {
            try (InputStream bytes = file.getInputStream(entry)) {
                refuseEnding(jar, entry, ConstantPool.of(bytes));
            }
        }
    }

    /** A call by reflection or by native code is not seen: this is against accident. */
    private static void refuseEnding(Path jar, JarEntry entry, ConstantPool pool) {
        pool.methods().stream().filter(ENDING::contains).sorted().findFirst().ifPresent(call -> {
            throw refused(
                    PluginProblem.Kind.EXIT_CALL,
                    jar.getFileName() + " contains " + entry.getName() + ", which calls "
                            + call.substring(call.lastIndexOf('/') + 1)
                            + ": that would end the whole server. Throw an exception instead, or leave the class out.");
        });
    }

    private static boolean ofTheApi(String entry) {
        return entry.endsWith(".class") && (entry.startsWith(API_PATH) || entry.contains("/" + API_PATH));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("A file has no URL: " + jar, impossible);
        }
    }

    private static PluginRefused refused(PluginProblem.Kind kind, String detail) {
        return new PluginRefused(new PluginProblem(kind, detail));
    }
}
