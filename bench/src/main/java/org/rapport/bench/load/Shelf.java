package org.rapport.bench.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rapport.measure.response.FormColumns;
import org.rapport.plugin.PluginInstruments;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** The instruments that are answered, each with a stock of completed forms that the product's own scorers scored. */
final class Shelf {

    static final int HIGHEST_SUM = 40;
    static final int VARIANTS = 6;
    private static final int HIGHEST_SYMPTOMS = 24;
    private static final List<String> RATINGS = List.of("goals", "tasks", "bond", "heard");

    /** An instrument with the id of its structure and its stock. */
    record Kept(Instrument instrument, UUID structure, List<Completed> stock) {

        Completed at(int number) {
            return stock.get(Math.floorMod(number, stock.size()));
        }
    }

    private final PluginInstruments instruments;
    private final Random dice = new Random(20_261_126L);
    private final Kept check;
    private final Kept symptoms;
    private final Kept alliance;

    Shelf(Core core, UUID organisation) {
        this.instruments = core.bean(PluginInstruments.class);
        check = kept(core, organisation, "session-check", this::checks);
        symptoms = kept(core, organisation, "phq-9", this::symptoms);
        alliance = kept(core, organisation, "wai-sr", this::alliances);
    }

    private interface Stocking {
        List<Completed> stock(Instrument instrument);
    }

    private Kept kept(Core core, UUID organisation, String id, Stocking stocking) {
        Instrument instrument = instruments
                .find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "the plugin " + id + " is not there: set rapport.plugins.dir and build the product first"));
        UUID structure = core.as(organisation, () -> core.bean(RuleSide.class).structure(organisation, instrument));
        return new Kept(instrument, structure, stocking.stock(instrument));
    }

    Kept symptoms() {
        return symptoms;
    }

    Kept alliance() {
        return alliance;
    }

    Kept check() {
        return check;
    }

    /** A completed Session Check whose ratings have this sum. */
    Completed check(int sum, boolean tension, int variant) {
        return check.stock().get(((tension ? HIGHEST_SUM + 1 : 0) + sum) * VARIANTS + variant);
    }

    private List<Completed> checks(Instrument instrument) {
        List<Completed> all = new ArrayList<>();
        for (boolean tension : new boolean[] {false, true}) {
            for (int sum = 0; sum <= HIGHEST_SUM; sum++) {
                for (int variant = 0; variant < VARIANTS; variant++) {
                    all.add(completed(instrument, ratings(sum, tension)));
                }
            }
        }
        return all;
    }

    private Answers ratings(int sum, boolean tension) {
        int[] values = IntStream.range(0, RATINGS.size())
                .map(i -> sum / RATINGS.size() + (i < sum % RATINGS.size() ? 1 : 0))
                .toArray();
        int from = dice.nextInt(values.length);
        int to = dice.nextInt(values.length);
        if (values[from] > 0 && values[to] < 10) {
            values[from]--;
            values[to]++;
        }
        Answers answers = Answers.none().with("tension", tension ? 1 : 0);
        for (int i = 0; i < values.length; i++) {
            answers = answers.with(RATINGS.get(i), values[i]);
        }
        return tension ? answers.with("intensity", 1 + dice.nextInt(5)).with("resolved", 1 + dice.nextInt(5)) : answers;
    }

    /** Nobody's ninth answer asks for a person: that is not what is measured. */
    private List<Completed> symptoms(Instrument instrument) {
        List<Completed> all = new ArrayList<>();
        for (int i = 0; i <= HIGHEST_SYMPTOMS * VARIANTS; i++) {
            Answers answers = Answers.none().with("q9", 0).with("difficulty", dice.nextInt(4));
            for (int item = 1; item <= 8; item++) {
                answers = answers.with("q" + item, Math.min(3, dice.nextInt(2) + i / VARIANTS / 8));
            }
            all.add(completed(instrument, answers));
        }
        return all;
    }

    private List<Completed> alliances(Instrument instrument) {
        List<Completed> all = new ArrayList<>();
        for (int i = 0; i < 20 * VARIANTS; i++) {
            Answers answers = Answers.none();
            for (int item = 1; item <= 12; item++) {
                answers = answers.with("q" + item, 3 + dice.nextInt(3));
            }
            all.add(completed(instrument, answers));
        }
        return all;
    }

    private Completed completed(Instrument instrument, Answers answers) {
        List<Completed.Scored> scores = new ArrayList<>();
        for (ScaleScore score : instruments
                .score(instrument, answers, SettingValues.presets(instrument))
                .scores()) {
            scores.add(new Completed.Scored(
                    score.scale(),
                    score.state().name(),
                    score.value().map(BinaryNumbers::number).orElse(null),
                    score.missing()));
        }
        List<BigDecimal> numbers = new ArrayList<>(new FormColumns(instrument).numbers(answers));
        return new Completed(BinaryNumbers.numbers(numbers), List.copyOf(scores));
    }
}
