package org.rapport.plugin.tck;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.rapport.spi.RapportPlugin;

/** Packs the classes a plugin was compiled to into a plugin directory, as its build will. */
final class Packing {

    private Packing() {}

    static Path pack(RapportPlugin plugin, Path plugins) {
        try {
            Path code = Path.of(plugin.getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path directory = Files.createDirectories(plugins.resolve("plugin-under-test"));
            Path jar = directory.resolve("plugin.jar");
            if (Files.isDirectory(code)) {
                jar(code, jar);
            } else {
                Files.copy(code, jar);
            }
            return directory;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plugin's classes cannot be packed", unreadable);
        } catch (URISyntaxException unusual) {
            throw new IllegalStateException("The plugin's classes do not lie in files", unusual);
        }
    }

    static void jar(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
    }
}
