package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One question of an instrument, without its words.
 *
 * <pre>{@code
 * Item.choice("q9", "frequency").labelled(LocalText.of("en", "Item 9 (safety)")).risk(1).coded(Code.loinc("44260-8"))
 * }</pre>
 *
 * @param id unique in its instrument, and the same in every version where it is the same question
 * @param kind how it is answered
 * @param label a short topic in the plugin's own words, for tables and the entry of paper forms; never the item's wording
 * @param optionSet id of the option set, for the kinds that have options
 * @param reversed whether {@code min + max - raw} of its own option set or range counts instead of the raw answer
 * @param required whether a form without an answer is incomplete, provided the item is asked
 * @param riskFrom an answer at or above this value needs a person's attention, whatever the total. It is the answer as it was
 *     given, also where the item is reversed
 * @param enabledWhen when it is asked; always if empty
 * @param min smallest answer of a ranged kind
 * @param max largest answer of a ranged kind
 * @param codes codes of the question
 * @param step by what a number goes up from its smallest answer; any number of the range if empty
 * @param riskUpTo an answer at or below this value needs a person's attention too: "I feel safe" is worrying when its answer is
 *     low. As given, like {@code riskFrom}, and below it where there are both
 * @since 1.0
 */
public record Item(
        String id,
        ItemKind kind,
        LocalText label,
        Optional<String> optionSet,
        boolean reversed,
        boolean required,
        Optional<BigDecimal> riskFrom,
        Optional<Condition> enabledWhen,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        List<Code> codes,
        Optional<BigDecimal> step,
        Optional<BigDecimal> riskUpTo) {

    /** Copies the codes. */
    public Item {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(label, "label");
        requireNonNull(optionSet, "optionSet");
        requireNonNull(riskFrom, "riskFrom");
        requireNonNull(enabledWhen, "enabledWhen");
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        requireNonNull(step, "step");
        requireNonNull(riskUpTo, "riskUpTo");
        codes = List.copyOf(codes);
    }

    /**
     * An item without a step and a risk at its low end.
     *
     * @param id see {@link #id()}
     * @param kind see {@link #kind()}
     * @param label see {@link #label()}
     * @param optionSet see {@link #optionSet()}
     * @param reversed see {@link #reversed()}
     * @param required see {@link #required()}
     * @param riskFrom see {@link #riskFrom()}
     * @param enabledWhen see {@link #enabledWhen()}
     * @param min see {@link #min()}
     * @param max see {@link #max()}
     * @param codes see {@link #codes()}
     */
    public Item(
            String id,
            ItemKind kind,
            LocalText label,
            Optional<String> optionSet,
            boolean reversed,
            boolean required,
            Optional<BigDecimal> riskFrom,
            Optional<Condition> enabledWhen,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            List<Code> codes) {
        this(
                id,
                kind,
                label,
                optionSet,
                reversed,
                required,
                riskFrom,
                enabledWhen,
                min,
                max,
                codes,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A required item answered by one option.
     *
     * @param id see {@link #id()}
     * @param optionSet see {@link #optionSet()}
     * @return the item
     */
    public static Item choice(String id, String optionSet) {
        return plain(id, ItemKind.CHOICE, Optional.of(optionSet));
    }

    /**
     * An optional item answered by any number of options.
     *
     * @param id see {@link #id()}
     * @param optionSet see {@link #optionSet()}
     * @return the item
     */
    public static Item multipleChoice(String id, String optionSet) {
        return plain(id, ItemKind.MULTIPLE_CHOICE, Optional.of(optionSet)).optional();
    }

    /**
     * A required item answered by a number.
     *
     * @param id see {@link #id()}
     * @param kind {@link ItemKind#INTEGER}, {@link ItemKind#DECIMAL} or {@link ItemKind#SLIDER}
     * @param min see {@link #min()}
     * @param max see {@link #max()}
     * @return the item
     */
    public static Item number(String id, ItemKind kind, BigDecimal min, BigDecimal max) {
        return new Item(
                id,
                kind,
                LocalText.none(),
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(min),
                Optional.of(max),
                List.of());
    }

    /**
     * An optional item answered by a date or in words.
     *
     * @param id see {@link #id()}
     * @param kind {@link ItemKind#DATE}, {@link ItemKind#TEXT} or {@link ItemKind#CLIENT_AUTHORED}
     * @return the item
     */
    public static Item open(String id, ItemKind kind) {
        return plain(id, kind, Optional.empty()).optional();
    }

    private static Item plain(String id, ItemKind kind, Optional<String> optionSet) {
        return new Item(
                id,
                kind,
                LocalText.none(),
                optionSet,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Item said(LocalText text, List<Code> known) {
        return new Item(
                id, kind, text, optionSet, reversed, required, riskFrom, enabledWhen, min, max, known, step, riskUpTo);
    }

    private Item counted(boolean turned, boolean must) {
        return new Item(
                id, kind, label, optionSet, turned, must, riskFrom, enabledWhen, min, max, codes, step, riskUpTo);
    }

    private Item risking(Optional<BigDecimal> from, Optional<BigDecimal> upTo) {
        return new Item(id, kind, label, optionSet, reversed, required, from, enabledWhen, min, max, codes, step, upTo);
    }

    private Item asked(Optional<Condition> when, Optional<BigDecimal> by) {
        return new Item(id, kind, label, optionSet, reversed, required, riskFrom, when, min, max, codes, by, riskUpTo);
    }

    /**
     * The same with a topic label.
     *
     * @param text see {@link #label()}
     * @return a new item
     */
    public Item labelled(LocalText text) {
        return said(text, codes);
    }

    /**
     * The same, scored in reverse.
     *
     * @return a new item
     */
    public Item reverse() {
        return counted(true, required);
    }

    /**
     * The same, but it may be left out.
     *
     * @return a new item
     */
    public Item optional() {
        return counted(reversed, false);
    }

    /**
     * The same, but it must be answered when asked.
     *
     * @return a new item
     */
    public Item mandatory() {
        return counted(reversed, true);
    }

    /**
     * The same as a risk item.
     *
     * @param from see {@link #riskFrom()}
     * @return a new item
     */
    public Item risk(long from) {
        return risk(BigDecimal.valueOf(from));
    }

    /**
     * The same as a risk item, from an answer that need not be whole.
     *
     * @param from see {@link #riskFrom()}
     * @return a new item
     */
    public Item risk(BigDecimal from) {
        return risking(Optional.of(from), riskUpTo);
    }

    /**
     * The same as a risk item at its low end.
     *
     * @param upTo see {@link #riskUpTo()}
     * @return a new item
     * @since 1.1
     */
    public Item lowRisk(BigDecimal upTo) {
        return risking(riskFrom, Optional.of(upTo));
    }

    /**
     * The same, asked under a condition.
     *
     * @param condition see {@link #enabledWhen()}
     * @return a new item
     */
    public Item askedWhen(Condition condition) {
        return asked(Optional.of(condition), step);
    }

    /**
     * The same with these codes only.
     *
     * @param newCodes see {@link #codes()}
     * @return a new item
     */
    public Item coded(Code... newCodes) {
        return said(label, List.of(newCodes));
    }

    /**
     * The same, whose number goes up by steps from its smallest answer.
     *
     * @param by see {@link #step()}
     * @return a new item
     * @since 1.1
     */
    public Item stepping(BigDecimal by) {
        return asked(enabledWhen, Optional.of(by));
    }
}
