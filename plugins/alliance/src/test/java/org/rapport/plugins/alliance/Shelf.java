package org.rapport.plugins.alliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** The instruments of the data files, and answers to them. */
final class Shelf {

    static final Path DIRECTORY = Path.of("src/main/plugin");

    private Shelf() {}

    static List<Instrument> all() {
        try {
            return DataPlugin.read(DIRECTORY).instruments();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Instrument get(String id) {
        return all().stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Answers to q1, q2 and so on. */
    static Answers row(int items, String row) {
        return GoldenVector.row(
                IntStream.rangeClosed(1, items).mapToObj(number -> "q" + number).toList(), row);
    }

    /** The same answer to all items. */
    static Answers all(int items, String answer) {
        return row(items, (answer + " ").repeat(items).strip());
    }
}
