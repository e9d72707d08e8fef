package org.rapport.goal.rating;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.rapport.plugin.runtime.instrument.ChangeRule;
import org.rapport.plugin.runtime.instrument.ChangeRule.Change;
import org.rapport.spi.Direction;
import org.rapport.spi.Provenance;

/**
 * How many points between two ratings of a goal are a reliable change, and where that was read. A goal has no clinical
 * range, so nobody recovers here.
 */
public record ReliablePoints(BigDecimal points, String citation, Provenance provenance) {

    private static final String FILE = "reliable-change.properties";

    /** The figure that comes along. */
    public static ReliablePoints read() {
        Properties file = new Properties();
        try (InputStream in = ReliablePoints.class.getResourceAsStream(FILE)) {
            file.load(new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReliablePoints(
                new BigDecimal(value(file, "points")),
                value(file, "citation"),
                Provenance.valueOf(value(file, "provenance")));
    }

    private static String value(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }

    /** What the change from the first to the last rating is. */
    public Change judge(int first, int last) {
        return new ChangeRule(Direction.HIGHER_IS_BETTER, points, Optional.empty())
                .judge(BigDecimal.valueOf(first), BigDecimal.valueOf(last));
    }
}
