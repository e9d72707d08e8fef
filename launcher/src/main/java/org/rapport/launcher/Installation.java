package org.rapport.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory rapport.jar lies in, with everything that belongs to it: {@code lib/}, {@code server/} (Payara Micro),
 * {@code plugins/} and {@code rapport.war}. Nothing is ever written here.
 *
 * @param home that directory
 */
record Installation(Path home) {

    static Installation here() {
        try {
            Path code = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(code.toAbsolutePath().resolveSibling(""));
        } catch (URISyntaxException unreadable) {
            throw new Refusal("The directory of rapport.jar has a name that cannot be read.", unreadable);
        }
    }

    Path war() {
        return home.resolve("rapport.war");
    }

    Path server() {
        return home.resolve("server");
    }

    Path plugins() {
        return home.resolve("plugins");
    }

    /** Questionnaire wording that lies beside the project's sources, where it exists. */
    Optional<Path> wordingBesideSources() {
        Path wording = home.resolve("../../../shared/questionnaires").normalize();
        boolean builtFromSources = Files.exists(home.resolve("../../pom.xml"));
        return builtFromSources && Files.isDirectory(wording) ? Optional.of(wording) : Optional.empty();
    }
}
