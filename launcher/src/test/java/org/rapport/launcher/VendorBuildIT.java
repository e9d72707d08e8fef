package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.plugin.tck.DataContract;
import org.rapport.spi.Instrument;
import org.rapport.spi.RapportPlugin;

/**
 * Builds {@code plugins/example-vendor} as a vendor does: copied out of this repository, by Maven, against the artifacts in a local
 * repository. That repository is made for the test and thrown away; everything else Maven needs comes, without a network, from
 * the one this build filled itself.
 */
class VendorBuildIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = PROJECT.resolve("plugins/example-vendor");

    @TempDir
    Path computer;

    @Test
    void the_example_is_built_outside_of_the_repository_and_its_zip_is_accepted() throws Exception {
        Path vendor = copied();
        Path repository = Files.createDirectory(computer.resolve("repository"));
        put(repository, PROJECT.resolve("pom.xml"), "rapport", null);
        put(repository, PROJECT.resolve("plugins/pom.xml"), "rapport-plugins", null);
        put(repository, PROJECT.resolve("plugins-api/pom.xml"), "rapport-plugins-api", RapportPlugin.class);
        put(repository, PROJECT.resolve("plugins/plugin-runtime/pom.xml"), "rapport-plugin-runtime", PluginTrial.class);
        put(repository, PROJECT.resolve("plugins/plugin-tck/pom.xml"), "rapport-plugin-tck", DataContract.class);

        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("rapport.maven"), "bin", "mvn")
                                .toString(),
                        "--batch-mode",
                        "--offline",
                        "--settings",
                        settings().toString(),
                        "-Daether.offline.protocols=file",
                        "-Dmaven.repo.local=" + repository,
                        "package")
                .directory(vendor.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes());
        assertThat(build.waitFor()).as(said).isZero();
        assertThat(said).contains("Tests run:", "BUILD SUCCESS");

        Path zip = vendor.resolve("target/example-vendor-1.0.0.zip");
        try (PluginTrial trial = PluginTrial.open(zip, computer, ArchiveLimits.usual())) {
            assertThat(trial.code()).isTrue();
            LoadedPlugin loaded = trial.loadedBeside(PluginRegistry.scan(
                    Files.createDirectories(computer.resolve("others")), PluginLimits.usual(), Clock.systemUTC()));
            assertThat(loaded.problem()).isEmpty();
            assertThat(loaded.instruments())
                    .extracting(Instrument::id)
                    .containsExactlyInAnyOrder("example-vendor-day", "example-vendor-evening");
        }
    }

    private Path copied() throws IOException {
        Path vendor = Files.createDirectory(computer.resolve("vendor"));
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !EXAMPLE.relativize(file).startsWith("target"))
                    .toList();
            for (Path file : files) {
                Path copy = vendor.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return vendor;
    }

    /** One artifact as an installation of it would lie there; without a class it is a pom only. */
    private static void put(Path repository, Path pom, String artifact, Class<?> inside)
            throws IOException, URISyntaxException {
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
        String ours = Files.readString(PROJECT.resolve("pom.xml"));
        return ours.substring(ours.indexOf("<version>") + "<version>".length(), ours.indexOf("</version>"));
    }

    /** What this build has loaded stands in for every repository of the world. */
    private Path settings() throws IOException {
        return Files.writeString(computer.resolve("settings.xml"), """
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
