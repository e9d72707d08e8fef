package org.rapport.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.signal.course.ItemFall;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

class AnswerStepsTest {

    private static final List<String> SCORED = List.of("plain", "turned", "tens", "range", "turned-range");

    private final Instrument instrument = Instrument.define(
                    "steps", "1.0", LocalText.of("en", "Steps"), Licence.of(LicenceVerdict.SHIP, "The project"))
            .items(List.of(
                    Item.choice("plain", "five"),
                    Item.choice("turned", "five").reverse(),
                    Item.choice("tens", "tens"),
                    Item.number("range", ItemKind.INTEGER, BigDecimal.ZERO, BigDecimal.TEN),
                    Item.number("turned-range", ItemKind.INTEGER, BigDecimal.ONE, BigDecimal.TEN)
                            .reverse(),
                    Item.choice("unscored", "five")))
            .optionSets(OptionSet.row("five", 1, 5), OptionSet.of("tens", Option.of(30), Option.of(10), Option.of(20)))
            .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, SCORED)
                    .range(0, 100)
                    .asPrimary())
            .build();
    private final AnswerSteps steps =
            new AnswerSteps(instrument, instrument.primaryScale().orElseThrow());

    @Test
    void answersAreCountedInStepsAndTurnedSoThatHigherIsBetter() {
        assertThat(of("4", "2", "30", "7", "7"))
                .containsEntry("plain", new BigDecimal("3"))
                .containsEntry("turned", new BigDecimal("3"))
                .containsEntry("tens", new BigDecimal("2"))
                .containsEntry("range", new BigDecimal("7"))
                .containsEntry("turned-range", new BigDecimal("4"));
    }

    @Test
    void whatWasNotAnsweredOrIsNotScoredIsLeftOut() {
        assertThat(of("4", null, null, null, null, "5")).containsOnlyKeys("plain");
        assertThat(of()).isEmpty();
    }

    @Test
    void whatIsStoredReadsBackTheSame() {
        List<ItemFall> falls = List.of(
                new ItemFall("turned", new BigDecimal("4"), new BigDecimal("0")),
                new ItemFall("being-heard", new BigDecimal("10"), new BigDecimal("7.5")));
        assertThat(ItemFallText.write(falls)).isEqualTo("turned=4:0;being-heard=10:7.5");
        assertThat(ItemFallText.read(ItemFallText.write(falls))).isEqualTo(falls);
        assertThat(ItemFallText.read("")).isEmpty();
    }

    private Map<String, BigDecimal> of(String... answers) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String answer : answers) {
            numbers.add(answer == null ? null : new BigDecimal(answer));
        }
        return steps.of(numbers);
    }
}
