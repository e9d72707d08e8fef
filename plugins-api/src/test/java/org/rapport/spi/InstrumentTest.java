package org.rapport.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    private static final Instrument DIARY = Instrument.define(
                    "diary",
                    "1.0",
                    LocalText.of("en", "Diary").and("de", "Tagebuch"),
                    Licence.of(LicenceVerdict.SHIP, "Example"))
            .items(List.of(Item.choice("rest", "zero-to-four").reverse().risk(4), Item.open("why", ItemKind.TEXT)))
            .optionSets(OptionSet.row("zero-to-four", 0, 4))
            .scales(Scale.of("rest", ScoreMethod.MEAN, Direction.HIGHER_IS_WORSE, List.of("rest"))
                    .range(0, 4)
                    .asPrimary())
            .thresholds(Threshold.cutOff("rest", Comparison.AT_LEAST, BigDecimal.ONE))
            .wordings(
                    Wording.of("de", Respondent.CLIENT, "Tagebuch", ""),
                    Wording.of("de-CH", Respondent.CLIENT, "Tagebüchlein", ""),
                    Wording.of("en", Respondent.CLIENT, "Diary", ""))
            .build();

    @Test
    void an_instrument_finds_its_parts_by_id() {
        assertThat(DIARY.item("rest")).map(Item::reversed).contains(true);
        assertThat(DIARY.item("none")).isEmpty();
        assertThat(DIARY.optionsOf(DIARY.items().get(0)))
                .flatMap(OptionSet::max)
                .contains(BigDecimal.valueOf(4));
        assertThat(DIARY.optionsOf(DIARY.items().get(1))).isEmpty();
        assertThat(DIARY.primaryScale()).map(Scale::id).contains("rest");
        assertThat(DIARY.thresholds("rest", ThresholdKind.CUTOFF)).hasSize(1);
        assertThat(DIARY.thresholds("rest", ThresholdKind.BAND)).isEmpty();
    }

    @Test
    void wording_is_found_by_exact_language_then_by_primary_language_and_never_for_another_respondent() {
        assertThat(DIARY.wording("de-CH", Respondent.CLIENT))
                .map(Wording::title)
                .contains("Tagebüchlein");
        assertThat(DIARY.wording("de-AT", Respondent.CLIENT))
                .map(Wording::title)
                .contains("Tagebuch");
        assertThat(DIARY.wording("fr", Respondent.CLIENT)).isEmpty();
        assertThat(DIARY.wording("de", Respondent.THERAPIST)).isEmpty();
    }

    @Test
    void a_text_falls_back_to_the_primary_language_then_to_english_then_to_any() {
        LocalText both = LocalText.of("en", "Bond").and("de", "Bindung");
        assertThat(both.in("de-AT")).isEqualTo("Bindung");
        assertThat(both.in("fr")).isEqualTo("Bond");
        assertThat(LocalText.of("de", "Bindung").in("fr")).isEqualTo("Bindung");
        assertThat(LocalText.none().in("en")).isEmpty();
    }

    @Test
    void what_a_plugin_changes_afterwards_does_not_reach_the_record() {
        List<Option> options = new ArrayList<>(List.of(Option.of(0), Option.of(1)));
        OptionSet set = new OptionSet("yes-no", options, false);
        options.clear();
        assertThat(set.options()).hasSize(2);

        Map<String, BigDecimal> numbers = new HashMap<>(Map.of("rest", BigDecimal.ONE));
        Answers answers = Answers.of(numbers);
        numbers.clear();
        assertThat(answers.number("rest")).contains(BigDecimal.ONE);
    }

    @Test
    void an_option_is_recognised_by_value_whatever_its_scale() {
        assertThat(OptionSet.row("row", 0, 4).offers(new BigDecimal("2.00"))).isTrue();
        assertThat(OptionSet.row("row", 0, 4).offers(new BigDecimal("2.5"))).isFalse();
    }

    @Test
    void comparisons_are_decimal_and_by_value() {
        BigDecimal drop = new BigDecimal("4.6").subtract(new BigDecimal("3.4"));
        assertThat(Comparison.AT_LEAST.holds(drop, new BigDecimal("1.20"))).isTrue();
        assertThat(Comparison.EQUAL.holds(drop, new BigDecimal("1.20"))).isTrue();
        assertThat(Comparison.NOT_EQUAL.holds(drop, new BigDecimal("1.20"))).isFalse();
        assertThat(Comparison.ABOVE.holds(drop, new BigDecimal("1.20"))).isFalse();
        assertThat(Comparison.AT_MOST.holds(drop, new BigDecimal("1.20"))).isTrue();
        assertThat(Comparison.BELOW.holds(drop, new BigDecimal("1.21"))).isTrue();
    }

    @Test
    void answers_never_show_themselves_in_a_string() {
        Answers answers = Answers.none().with("rest", 3).with("why", "the neighbour");
        assertThat(answers).hasToString("Answers[2 answered]");
    }

    @Test
    void a_scorer_gets_no_words() {
        Answers answers = Answers.none().with("rest", 3).with("why", "the neighbour");
        assertThat(answers.withoutTexts().answered()).containsExactly("rest");
    }

    @Test
    void null_is_refused_where_a_value_is_expected() {
        assertThatNullPointerException().isThrownBy(() -> PluginDescriptor.of("id", null, "1.0"));
        assertThatNullPointerException().isThrownBy(() -> Item.choice(null, "set"));
        assertThatNullPointerException().isThrownBy(() -> LocalText.of("en", null));
    }

    @Test
    void a_figure_for_a_group_keeps_everything_else_it_says() {
        Threshold all = Threshold.band("rest", 1, 3, LocalText.of("en", "low"))
                .foundIn("1,000 people")
                .source("Example 2020", Provenance.VERIFIED);
        Threshold women =
                all.forAges(18, 64).forSex(Sex.FEMALE).setBy("low-from").valued(BigDecimal.TEN);
        assertThat(women.upper()).contains(BigDecimal.valueOf(3));
        assertThat(women.citation()).isEqualTo("Example 2020");
        assertThat(women.fromAge()).contains(18);
        assertThat(women.sex()).contains(Sex.FEMALE);
        assertThat(women.setting()).contains("low-from");
        assertThat(women.value()).isEqualTo(BigDecimal.TEN);
        assertThat(all.fromAge()).isEmpty();
    }

    @Test
    void choices_of_a_setting_stand_in_the_order_of_their_values() {
        Setting coding = Setting.choice("coding", 0)
                .or(1, LocalText.of("en", "from one"))
                .or(0, LocalText.of("en", "from zero"));
        assertThat(coding.choices().keySet()).containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(coding.preset()).isEqualTo("0");
    }

    @Test
    void structure_is_the_same_with_and_without_words() {
        assertThat(DIARY.withoutWordings().wordings()).isEmpty();
        assertThat(DIARY.withoutWordings().items()).isEqualTo(DIARY.items());
    }

    @Test
    void a_course_gets_no_words_and_shows_no_answers_in_a_string() {
        WorkflowState state = WorkflowState.reported(
                        Respondent.CLIENT,
                        "diary",
                        Answers.none().with("rest", 3).with("why", "the neighbour"))
                .at("read")
                .answered(Answers.none().with("note", "the neighbour"))
                .late();
        assertThat(state.reports().get("").answered()).containsExactly("rest");
        assertThat(state.reports().get("read").answered()).isEmpty();
        assertThat(state.reporter()).contains(Respondent.CLIENT);
        assertThat(state.instrument()).contains("diary");
        assertThat(state).hasToString("WorkflowState[read, overdue]");
        assertThat(SummaryStatement.of("the neighbour", 2, 3)).hasToString("SummaryStatement[rests on [2, 3]]");
    }
}
