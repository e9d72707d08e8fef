package org.rapport.web.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Facelets of the web application. */
final class PageFiles {

    static final Path ROOT = Path.of("src/main/webapp");
    static final Path TEXTS = Path.of("src/main/resources/org/rapport/web/texts");

    private PageFiles() {}

    static List<Page> all() {
        return files(ROOT, ".xhtml").stream().map(Page::read).toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
