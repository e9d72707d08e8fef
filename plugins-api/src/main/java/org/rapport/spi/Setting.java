package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an administrator may set for an instrument: a number, one of several choices, or a text. The host keeps a value for each
 * organisation, checks it against kind and range, and pins the values in force with every response, so that a change never
 * changes an old score.
 *
 * <p>Values travel as {@link Answers}: the number or text under the setting's id.
 *
 * <pre>{@code
 * Setting.number("cut-off", ItemKind.INTEGER, new BigDecimal(33)).range(31, 33).titled(LocalText.of("en", "Cut-off"))
 * }</pre>
 *
 * @param id unique in its instrument
 * @param kind {@link ItemKind#CHOICE}, {@link ItemKind#INTEGER}, {@link ItemKind#DECIMAL} or {@link ItemKind#TEXT}
 * @param title its name for an administrator
 * @param preset value in force until an administrator sets another: a number written plainly, or the text
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param choices words for each value of a choice, in the order of the values
 * @since 1.0
 */
public record Setting(
        String id,
        ItemKind kind,
        LocalText title,
        String preset,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Map<BigDecimal, LocalText> choices) {

    /** Copies the choices. */
    public Setting {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        requireNonNull(preset, "preset");
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        Map<BigDecimal, LocalText> sorted = new TreeMap<>();
        choices.forEach((value, words) -> sorted.put(requireNonNull(value), requireNonNull(words)));
        choices = Collections.unmodifiableMap(sorted);
    }

    /**
     * A number. Give it a range.
     *
     * @param id see {@link #id()}
     * @param kind {@link ItemKind#INTEGER} or {@link ItemKind#DECIMAL}
     * @param preset see {@link #preset()}
     * @return the setting
     */
    public static Setting number(String id, ItemKind kind, BigDecimal preset) {
        return plain(id, kind, preset.toPlainString());
    }

    /**
     * One of several choices. Add them with {@link #or}.
     *
     * @param id see {@link #id()}
     * @param preset value of the choice in force until another is made
     * @return the setting
     */
    public static Setting choice(String id, long preset) {
        return plain(id, ItemKind.CHOICE, Long.toString(preset));
    }

    /**
     * A text.
     *
     * @param id see {@link #id()}
     * @param preset see {@link #preset()}, may be empty
     * @return the setting
     */
    public static Setting text(String id, String preset) {
        return plain(id, ItemKind.TEXT, preset);
    }

    private static Setting plain(String id, ItemKind kind, String preset) {
        return new Setting(id, kind, LocalText.none(), preset, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * The same with a name.
     *
     * @param text see {@link #title()}
     * @return a new setting
     */
    public Setting titled(LocalText text) {
        return new Setting(id, kind, text, preset, min, max, choices);
    }

    /**
     * The same with a range.
     *
     * @param from see {@link #min()}
     * @param to see {@link #max()}
     * @return a new setting
     */
    public Setting range(BigDecimal from, BigDecimal to) {
        return new Setting(id, kind, title, preset, Optional.of(from), Optional.of(to), choices);
    }

    /**
     * The same with a range of whole numbers.
     *
     * @param from see {@link #min()}
     * @param to see {@link #max()}
     * @return a new setting
     */
    public Setting range(long from, long to) {
        return range(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    /**
     * The same with one more choice.
     *
     * @param value what is stored
     * @param words what an administrator reads
     * @return a new setting
     */
    public Setting or(long value, LocalText words) {
        Map<BigDecimal, LocalText> more = new TreeMap<>(choices);
        more.put(BigDecimal.valueOf(value), words);
        return new Setting(id, kind, title, preset, min, max, more);
    }
}
