package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.spi.Answers;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/** Small instruments and answer sheets for tests. */
final class Sheets {

    static final Licence FREE = Licence.of(LicenceVerdict.SHIP, "Example");

    private Sheets() {}

    static Instrument.Builder instrument(String id) {
        return Instrument.define(id, "1.0", LocalText.of("en", "Test instrument"), FREE);
    }

    /** Items {@code q1..qn} on one option set. */
    static List<Item> items(int count, String optionSet) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Item.choice("q" + number, optionSet))
                .toList();
    }

    static List<String> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> "q" + number).toList();
    }

    static List<String> idsTo(int last) {
        return ids(IntStream.rangeClosed(1, last).toArray());
    }

    static Scale sum(int items, int min, int max) {
        return Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, idsTo(items))
                .range(min, max);
    }

    static OptionSet row(int from, int to) {
        return OptionSet.row("row", from, to);
    }

    /** Answers to {@code q1, q2, ...} separated by blanks; a dash is a missing answer. */
    static Answers answers(String row) {
        Answers answers = Answers.none();
        String[] values = row.trim().split("\\s+", -1);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                answers = answers.with("q" + (i + 1), new BigDecimal(values[i]));
            }
        }
        return answers;
    }
}
