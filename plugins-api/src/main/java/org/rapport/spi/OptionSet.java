package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The answers several items share, in the order they are shown.
 *
 * @param id unique in its instrument
 * @param options the answers, at least two
 * @param endsOnly whether words stand only at both ends of the row ({@link Wording#ends()}), as on a row from 0 to 10; otherwise
 *     every option has its own words ({@link Wording#options()})
 * @since 1.0
 */
public record OptionSet(String id, List<Option> options, boolean endsOnly) {

    /** Copies the options. */
    public OptionSet {
        requireNonNull(id, "id");
        options = List.copyOf(options);
    }

    /**
     * A set whose options each have words.
     *
     * @param id see {@link #id()}
     * @param options see {@link #options()}
     * @return the set
     */
    public static OptionSet of(String id, Option... options) {
        return new OptionSet(id, List.of(options), false);
    }

    /**
     * A row of whole numbers with words at both ends.
     *
     * @param id see {@link #id()}
     * @param from first number
     * @param to last number, included
     * @return the set
     */
    public static OptionSet row(String id, int from, int to) {
        return new OptionSet(
                id, LongStream.rangeClosed(from, to).mapToObj(Option::of).toList(), true);
    }

    /**
     * The smallest value, which reversal needs.
     *
     * @return empty if there are no options
     */
    public Optional<BigDecimal> min() {
        return options.stream().map(Option::value).min(BigDecimal::compareTo);
    }

    /**
     * The largest value, which reversal needs.
     *
     * @return empty if there are no options
     */
    public Optional<BigDecimal> max() {
        return options.stream().map(Option::value).max(BigDecimal::compareTo);
    }

    /**
     * Whether an answer is one of the options, compared by value.
     *
     * @param value the answer
     * @return whether it is
     */
    public boolean offers(BigDecimal value) {
        return options.stream().anyMatch(option -> option.value().compareTo(value) == 0);
    }
}
