package org.rapport.measure.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.spi.Instrument;
import org.rapport.spi.Licence;
import org.rapport.spi.Wording;

/**
 * The lines that credit whose questionnaire it is: that of the structure, where it has to be seen, and what the files its words
 * came from say about rights. One below the other, each once.
 */
public final class LicenceLines {

    private final Map<String, List<String>> installed;
    private final SpareWords spare;

    /** What the installed files say, by instrument. */
    LicenceLines(Map<String, List<String>> installed, SpareWords spare) {
        this.installed = installed;
        this.spare = spare;
    }

    /** For whatever shows an instrument's answers or figures, in whichever of its words they were given. */
    public Optional<String> of(Instrument instrument) {
        Stream<String> files = spare.files(instrument).stream().flatMap(words -> line(words).stream());
        return together(Stream.concat(
                own(instrument), Stream.concat(installed.getOrDefault(instrument.id(), List.of()).stream(), files)));
    }

    /** Words of a file with the structure's line beside that of the file. */
    static Wording both(Instrument instrument, Wording words) {
        return line(words)
                .flatMap(line -> together(Stream.concat(own(instrument), Stream.of(line))))
                .map(lines -> words.under(instrument.licence().displaying(lines)))
                .orElse(words);
    }

    private static Optional<String> line(Wording words) {
        return words.licence().flatMap(Licence::attribution);
    }

    private static Stream<String> own(Instrument instrument) {
        return instrument
                .licence()
                .attribution()
                .filter(line -> instrument.licence().mustDisplay())
                .stream();
    }

    /** A line that another one contains is said by that one. */
    private static Optional<String> together(Stream<String> lines) {
        List<String> kept = new ArrayList<>();
        lines.map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (kept.stream().noneMatch(each -> plain(each).contains(plain(line)))) {
                kept.removeIf(each -> plain(line).contains(plain(each)));
                kept.add(line);
            }
        });
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", kept));
    }

    private static String plain(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
