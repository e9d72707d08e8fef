package org.rapport.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions of the migrations this program was built with, from a list the build writes. */
@ApplicationScoped
public class SchemaVersions {

    private static final String LIST = "/db/migrations.txt";

    /** The versions as their file names give them, such as {@code 003}. */
    public Set<String> expected() {
        try (InputStream list = Objects.requireNonNull(SchemaVersions.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
