package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapport.plugin.tck.KitRun.failures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Answers;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Wording;

class InstrumentContractTest {

    @Test
    void a_good_plugin_passes() {
        assertThat(failures(GoodKit.class)).isEmpty();
    }

    @Test
    void a_wrong_direction_is_found() {
        assertThat(failures(UpsideDownKit.class))
                .containsOnlyKeys("every_scale_points_the_way_its_direction_says()")
                .allSatisfy((test, message) -> assertThat(message).contains("scale total is not HIGHER_IS_BETTER"));
    }

    @Test
    void a_forgotten_reversal_is_found_by_the_vector() {
        assertThat(failures(UnreversedKit.class))
                .containsOnlyKeys(
                        "diary: rested on one day", "diary: awake", "every_scale_points_the_way_its_direction_says()")
                .anySatisfy((test, message) ->
                        assertThat(message).contains("SCORED 3").contains("SCORED 4"));
    }

    @Test
    void unsound_structure_is_told_by_the_check_and_by_the_host() {
        assertThat(failures(UnsoundKit.class))
                .containsKeys("the_host_accepts_the_plugin()", "every_instrument_is_soundly_built()")
                .anySatisfy((test, message) -> assertThat(message).contains("there is no item q9"));
    }

    @Test
    void a_language_without_all_its_texts_is_found() {
        assertThat(failures(HalfGermanKit.class))
                .containsOnlyKeys("every_language_an_instrument_claims_is_complete()")
                .allSatisfy((test, message) ->
                        assertThat(message).contains("the title of scale total in de", "wording in en for THERAPIST"));
    }

    @Test
    void scales_risks_and_directions_without_proof_are_found() {
        assertThat(failures(UnprovedKit.class))
                .containsOnlyKeys(
                        "vectors_score_every_scale_and_set_off_every_risk_item()",
                        "every_scale_points_the_way_its_direction_says()")
                .anySatisfy((test, message) ->
                        assertThat(message).contains("a score of scale total", "a risk answer to item q2"))
                .anySatisfy((test, message) -> assertThat(message).contains("scale total has no example"));
    }

    @Test
    void a_plugin_that_changes_its_mind_is_found() {
        assertThat(failures(FickleKit.class))
                .containsKey("the_instruments_are_the_same_every_time_and_wherever_they_are_loaded()");
    }

    @Test
    void a_scorer_that_fails_or_guesses_is_found() {
        assertThat(failures(GuessingKit.class)).containsKeys("diary: rested on one day", "no_answers_give_no_scores()");
    }

    @Test
    void a_plugin_without_an_entry_point_is_found() {
        assertThat(failures(UnnamedKit.class))
                .containsKey("the_host_accepts_the_plugin()")
                .anySatisfy((test, message) -> assertThat(message).contains("META-INF/services"));
    }

    @Test
    void a_row_is_as_long_as_its_items() {
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenVector.row(List.of("q1", "q2"), "1"));
        assertThat(GoldenVector.row(List.of("q1", "q2"), "- 2").answered()).containsExactly("q2");
    }

    // ---- plugins and their kits ----

    /** Two nights, rested (reversed) and awake, 0 to 3, higher is worse. */
    public static class Diary implements RapportPlugin {

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("diary", "Diary", "1.0.0").by("Vendor", "MIT");
        }

        @Override
        public List<Instrument> instruments() {
            return List.of(form(Item.choice("q1", "row").reverse(), scale(Direction.HIGHER_IS_WORSE))
                    .build());
        }

        static Instrument.Builder form(Item first, Scale scale) {
            LocalText label = LocalText.of("en", "Night");
            Licence free = Licence.of(LicenceVerdict.SHIP, "Vendor");
            return Instrument.define("diary", "1.0", LocalText.of("en", "Diary"), free)
                    .items(List.of(
                            first.labelled(label),
                            Item.choice("q2", "row").labelled(label).risk(3)))
                    .optionSets(OptionSet.row("row", 0, 3))
                    .scales(scale);
        }

        static Scale scale(Direction direction) {
            return Scale.of("total", ScoreMethod.SUM, direction, List.of("q1", "q2"))
                    .titled(LocalText.of("en", "Total"))
                    .range(0, 6);
        }
    }

    public static class UpsideDown extends Diary {
        @Override
        public List<Instrument> instruments() {
            return List.of(form(Item.choice("q1", "row").reverse(), scale(Direction.HIGHER_IS_BETTER))
                    .build());
        }
    }

    public static class Unreversed extends Diary {
        @Override
        public List<Instrument> instruments() {
            return List.of(form(Item.choice("q1", "row"), scale(Direction.HIGHER_IS_WORSE))
                    .build());
        }
    }

    public static class Unsound extends Diary {
        @Override
        public List<Instrument> instruments() {
            Scale scale = Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("q1", "q9"))
                    .titled(LocalText.of("en", "Total"))
                    .range(0, 6);
            return List.of(form(Item.choice("q1", "row"), scale).build());
        }
    }

    public static class HalfGerman extends Diary {
        @Override
        public List<Instrument> instruments() {
            Wording english = Wording.of("en", Respondent.CLIENT, "Diary", "")
                    .item("q1", "Rested", "not", "very")
                    .item("q2", "Awake", "not", "very");
            Wording german = Wording.of("de", Respondent.CLIENT, "Tagebuch", "")
                    .item("q1", "Erholt", "nicht", "sehr")
                    .item("q2", "Wach", "nicht", "sehr");
            return List.of(form(Item.choice("q1", "row").reverse(), scale(Direction.HIGHER_IS_WORSE))
                    .respondents(Respondent.CLIENT, Respondent.THERAPIST)
                    .wordings(english, german)
                    .build());
        }
    }

    public static class Fickle extends Diary {
        @Override
        public List<Instrument> instruments() {
            Instrument form = super.instruments().get(0);
            return List.of(
                    Instrument.define("diary", "1." + System.nanoTime() % 1_000_000, form.title(), form.licence())
                            .items(form.items())
                            .optionSets(form.optionSets().get(0))
                            .scales(form.scales().get(0))
                            .build());
        }
    }

    public static class Guessing extends Diary {
        @Override
        public List<Instrument> instruments() {
            Scale own = Scale.of("total", ScoreMethod.CUSTOM, Direction.HIGHER_IS_WORSE, List.of("q1", "q2"))
                    .titled(LocalText.of("en", "Total"))
                    .range(0, 6);
            return List.of(form(Item.choice("q1", "row").reverse(), own).build());
        }

        @Override
        public Optional<InstrumentScorer> scorer(Instrument instrument) {
            return Optional.of(answers -> Map.of("total", BigDecimal.valueOf(6)));
        }
    }

    /** A kit run over a plugin of this class, with the entry point written by its "build". */
    public abstract static class Kit extends InstrumentContract {

        @Override
        protected List<GoldenVector> vectors() {
            return List.of(
                    GoldenVector.of("diary", "rested on one day", answers("2 2"))
                            .score("total", "3"),
                    GoldenVector.of("diary", "awake", answers("0 3"))
                            .score("total", "6")
                            .risk("q2"));
        }

        @Override
        protected List<DirectionExample> directions() {
            return List.of(new DirectionExample("diary", "total", answers("3 0"), answers("0 3")));
        }

        static Answers answers(String row) {
            return GoldenVector.row(List.of("q1", "q2"), row);
        }

        @Override
        protected Path pack(Path plugins) {
            try {
                Path own = KitRun.classes(plugins, List.of(plugin().getClass(), Diary.class));
                entryPoint(own);
                return KitRun.packed(own, plugins);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        void entryPoint(Path own) throws IOException {
            KitRun.entryPoint(own, plugin());
        }
    }

    static class GoodKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Diary();
        }
    }

    static class UpsideDownKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new UpsideDown();
        }
    }

    static class UnreversedKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Unreversed();
        }
    }

    static class UnsoundKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Unsound();
        }
    }

    static class HalfGermanKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new HalfGerman();
        }
    }

    static class UnprovedKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Diary();
        }

        @Override
        protected List<GoldenVector> vectors() {
            return List.of();
        }

        @Override
        protected List<DirectionExample> directions() {
            return List.of();
        }
    }

    static class FickleKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Fickle();
        }
    }

    static class GuessingKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Guessing();
        }
    }

    static class UnnamedKit extends Kit {
        @Override
        protected RapportPlugin plugin() {
            return new Diary();
        }

        @Override
        void entryPoint(Path own) {
            assertThat(own).isDirectory();
        }
    }
}
