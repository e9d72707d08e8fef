package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.launcher.KnownKeys.Place;

/** The example of the configuration is the one place where keys are explained, and it explains every one. */
class KnownKeysTest {

    private static final Pattern KEY = Pattern.compile("\"(rapport\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern MAIL = Pattern.compile("text\\(values, \"([a-z.]+)\"\\)");

    /** Names of files of the data directory and of the build. */
    private static final Set<String> FILES = Set.of(
            "rapport.lock", "rapport.properties", "rapport.properties.example", "rapport.version", "rapport.war");

    private final KnownKeys known = KnownKeys.packed();

    @Test
    void every_key_that_is_read_is_explained_to_operators() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : List.of("core", "webapp", "launcher")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .map(KnownKeysTest::text)
                        .forEach(text -> {
                            KEY.matcher(text)
                                    .results()
                                    .map(found -> found.group(1))
                                    .forEach(used::add);
                            MAIL.matcher(text)
                                    .results()
                                    .map(found -> "rapport.mail." + found.group(1))
                                    .forEach(used::add);
                        });
            }
        }
        used.removeAll(FILES);
        assertThat(used)
                .contains("rapport.public.url", "rapport.mail.neutral.sender")
                .hasSizeGreaterThan(25);
        assertThat(used).allSatisfy(key -> assertThat(known.get(key)).as(key).isPresent());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_key_has_its_meaning_and_its_place() {
        assertThat(known.get("rapport.birthdays.pause").orElseThrow().meaning()).startsWith("How often birthdays");
        assertThat(known.get("rapport.sign-in.parallel").orElseThrow().meaning())
                .startsWith("Signing in: ");
        assertThat(known.get("rapport.master.key").orElseThrow().place()).isEqualTo(Place.ENVIRONMENT);
        assertThat(known.get(DataDirectory.LEAST_FREE).orElseThrow().place()).isEqualTo(Place.JAVA_OPTION);
        assertThat(known.ofVariable("RAPPORT_SIGN_IN_MINUTES").orElseThrow().name())
                .isEqualTo("rapport.sign-in.minutes");
    }

    @Test
    void a_slip_of_the_pen_finds_its_key() {
        assertThat(known.nearest("rapport.mial.host").name()).isEqualTo("rapport.mail.host");
        assertThat(known.nearest("rapport.database.passwd").name()).isEqualTo("rapport.database.password");
    }
}
