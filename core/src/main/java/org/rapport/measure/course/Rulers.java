package org.rapport.measure.course;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rapport.spi.Instrument;

/** On which line scores stand: those of one scale that measure the same, looked at once for each structure. */
class Rulers {

    private final Function<UUID, Instrument> structures;
    private final Map<Place, Optional<Key>> known = new HashMap<>();
    private final Map<Measured, Integer> numbers = new HashMap<>();
    private final Map<Place, Integer> newest = new HashMap<>();

    /** A scale of an instrument, and the number of what it measures. */
    record Key(String instrument, String scale, int ruler) {}

    /** A scale of a structure, or of an instrument. */
    private record Place(Object of, String scale) {}

    Rulers(Function<UUID, Instrument> structures) {
        this.structures = structures;
    }

    /** The line this score stands on, the latest so far; nothing where its structure has no such scale. */
    Optional<Key> next(CourseQueries.Scored score) {
        Optional<Key> key = known.computeIfAbsent(new Place(score.structure(), score.scale()), place -> key(score));
        key.ifPresent(line -> newest.put(new Place(line.instrument(), line.scale()), line.ruler()));
        return key;
    }

    /** Whether a later score of the same scale stands on another line. */
    boolean isFormer(Key key) {
        return !Integer.valueOf(key.ruler()).equals(newest.get(new Place(key.instrument(), key.scale())));
    }

    private Optional<Key> key(CourseQueries.Scored score) {
        return Measured.by(structures.apply(score.structure()), score.scale())
                .map(measured -> numbers.computeIfAbsent(measured, none -> numbers.size()))
                .map(number -> new Key(score.instrument(), score.scale(), number));
    }
}
