package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.plugin.tck.DataContract;
import org.rapport.spi.RapportPlugin;

/**
 * A computer without Rapport's sources: a plugin begins there with {@code plugin new} and is built by Maven, against the
 * artifacts in a local repository. That repository is made for the test and thrown away; everything else Maven needs comes,
 * without a network, from the one this build filled itself.
 */
final class VendorsComputer {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    private final Path disk;
    private final Path repository;
    private final Path project;

    private VendorsComputer(Path disk) throws IOException {
        this.disk = disk;
        this.repository = Files.createDirectory(disk.resolve("repository"));
        this.project = disk.resolve("vendor");
    }

    /** One with a plugin that was just begun. */
    static VendorsComputer beginning(Path disk, String id, String name) throws Exception {
        VendorsComputer computer = new VendorsComputer(disk);
        computer.put(SOURCES.resolve("pom.xml"), "rapport", null);
        computer.put(SOURCES.resolve("plugins/pom.xml"), "rapport-plugins", null);
        computer.put(SOURCES.resolve("plugins-api/pom.xml"), "rapport-plugins-api", RapportPlugin.class);
        computer.put(SOURCES.resolve("plugins/plugin-runtime/pom.xml"), "rapport-plugin-runtime", PluginTrial.class);
        computer.put(SOURCES.resolve("plugins/plugin-tck/pom.xml"), "rapport-plugin-tck", DataContract.class);
        OperatorsCommand begun =
                OperatorsCommand.run("plugin", "new", computer.project.toString(), "--id", id, "--name", name);
        assertThat(begun.code()).as(begun.output()).isZero();
        return computer;
    }

    /** One artifact as an installation of it would lie there; without a class it is a pom only. */
    private void put(Path pom, String artifact, Class<?> inside) throws IOException, URISyntaxException {
        String version = version();
        Path directory = Files.createDirectories(
                repository.resolve("org/rapport").resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.copy(pom, directory.resolve(name + ".pom"));
        if (inside != null) {
            Path code = Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path jar = directory.resolve(name + ".jar");
            if (Files.isDirectory(code)) {
                Workshop.jar(jar, code);
            } else {
                Files.copy(code, jar);
            }
        }
    }

    private static String version() throws IOException {
        String ours = Files.readString(SOURCES.resolve("pom.xml"));
        return ours.substring(ours.indexOf("<version>") + "<version>".length(), ours.indexOf("</version>"));
    }

    /** Changes words of the one file whose name ends so: each one for the one after it. */
    void change(String file, String... words) throws IOException {
        Path found = file(file);
        String text = Files.readString(found);
        for (int i = 0; i < words.length; i += 2) {
            assertThat(text).as(file).contains(words[i]);
            text = text.replace(words[i], words[i + 1]);
        }
        Files.writeString(found, text);
    }

    private Path file(String end) throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !project.relativize(file).startsWith("target"))
                    .toList();
            assertThat(found).as(end).hasSize(1);
            return found.get(0);
        }
    }

    /** Runs the test kit and packs the plugin; the file that is shipped. */
    Path build() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("rapport.maven"), "bin", "mvn").toString()));
        command.addAll(
                List.of("--batch-mode", "--offline", "--settings", settings().toString()));
        command.addAll(List.of("-Daether.offline.protocols=file", "-Dmaven.repo.local=" + repository, "package"));
        Process build = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes());
        assertThat(build.waitFor()).as(said).isZero();
        assertThat(said).contains("Tests run:", "BUILD SUCCESS");
        try (Stream<Path> packed = Files.list(project.resolve("target"))) {
            Path zip = packed.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
            return Files.move(zip, disk.resolve(zip.getFileName()));
        }
    }

    /** What this build has loaded stands in for every repository of the world. */
    private Path settings() throws IOException {
        return Files.writeString(disk.resolve("settings.xml"), """
                <settings>
                    <mirrors>
                        <mirror>
                            <id>loaded</id>
                            <mirrorOf>*</mirrorOf>
                            <url>%s</url>
                        </mirror>
                    </mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("rapport.repository")).toUri()));
    }
}
