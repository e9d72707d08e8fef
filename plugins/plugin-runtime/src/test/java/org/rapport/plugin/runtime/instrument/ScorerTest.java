package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapport.plugin.runtime.instrument.Sheets.answers;
import static org.rapport.plugin.runtime.instrument.Sheets.ids;
import static org.rapport.plugin.runtime.instrument.Sheets.idsTo;
import static org.rapport.plugin.runtime.instrument.Sheets.instrument;
import static org.rapport.plugin.runtime.instrument.Sheets.items;
import static org.rapport.plugin.runtime.instrument.Sheets.row;
import static org.rapport.plugin.runtime.instrument.Sheets.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Answers;
import org.rapport.spi.Condition;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

class ScorerTest {

    private static Scale mean(String id, List<String> items) {
        return Scale.of(id, ScoreMethod.MEAN, Direction.HIGHER_IS_BETTER, items).range(1, 5);
    }

    private static Scale better(String id, ScoreMethod method, List<String> items) {
        return Scale.of(id, method, Direction.HIGHER_IS_BETTER, items);
    }

    private static ScaleScore score(Instrument instrument, String scale, String row) {
        return new Scorer(instrument).score(answers(row)).score(scale).orElseThrow();
    }

    private static void assertScore(Instrument instrument, String scale, String row, String expected) {
        ScaleScore score = score(instrument, scale, row);
        assertThat(score.state()).isEqualTo(ScoreState.SCORED);
        assertThat(score.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @Test
    void vector_a2_scores_task_goal_bond_and_total_as_sums_and_means() {
        List<Scale> scales = List.of(
                mean("task", ids(1, 2, 10, 12)),
                mean("goal", ids(4, 6, 8, 11)),
                mean("bond", ids(3, 5, 7, 9)),
                mean("total", idsTo(12)),
                better("task-sum", ScoreMethod.SUM, ids(1, 2, 10, 12)),
                better("goal-sum", ScoreMethod.SUM, ids(4, 6, 8, 11)),
                better("bond-sum", ScoreMethod.SUM, ids(3, 5, 7, 9)),
                better("total-sum", ScoreMethod.SUM, idsTo(12)));
        Instrument form = instrument("alliance-12")
                .items(items(12, "row"))
                .optionSets(row(1, 5))
                .scales(scales.toArray(Scale[]::new))
                .build();
        String row = "4 5 3 4 5 2 4 3 5 4 4 3";
        assertScore(form, "task", row, "4.00");
        assertScore(form, "goal", row, "3.25");
        assertScore(form, "bond", row, "4.25");
        assertScore(form, "total", row, "3.8333");
        assertScore(form, "task-sum", row, "16");
        assertScore(form, "goal-sum", row, "13");
        assertScore(form, "bond-sum", row, "17");
        assertScore(form, "total-sum", row, "46");
    }

    @Test
    void vector_a21_scores_subscales_of_different_size() {
        Instrument form = instrument("alliance-10")
                .items(items(10, "row"))
                .optionSets(row(1, 5))
                .scales(
                        mean("goal", ids(3, 6, 8)),
                        mean("task", ids(1, 4, 10)),
                        mean("bond", ids(2, 5, 7, 9)),
                        mean("total", idsTo(10)),
                        better("sum", ScoreMethod.SUM, idsTo(10)))
                .build();
        String row = "4 5 4 3 5 4 5 4 5 3";
        assertScore(form, "goal", row, "4.00");
        assertScore(form, "task", row, "3.3333");
        assertScore(form, "bond", row, "5.00");
        assertScore(form, "total", row, "4.20");
        assertScore(form, "sum", row, "42");
    }

    @Test
    void vector_a7m_prorates_a_sum_of_eight_answered_items_to_nine() {
        Instrument form = instrument("symptoms-9")
                .items(items(9, "row"))
                .optionSets(row(0, 3))
                .scales(sum(9, 0, 27).prorating(2))
                .build();
        assertScore(form, "total", "2 2 1 3 1 2 1 0 1", "13");
        ScaleScore prorated = score(form, "total", "2 2 - 3 1 2 1 0 1");
        assertThat(prorated.state()).isEqualTo(ScoreState.PRORATED);
        assertThat(prorated.value()).contains(new BigDecimal("13.5000"));
        assertThat(prorated.missing()).isEqualTo(1);
        assertThat(score(form, "total", "2 2 - 3 - 2 1 0 1").state()).isEqualTo(ScoreState.PRORATED);
        ScaleScore none = score(form, "total", "2 2 - 3 - 2 - 0 1");
        assertThat(none.state()).isEqualTo(ScoreState.TOO_FEW_ANSWERS);
        assertThat(none.value()).isEmpty();
        assertThat(none.missing()).isEqualTo(3);
    }

    @Test
    void vector_a4_reverses_by_the_items_own_options_before_any_scale() {
        List<Integer> reversed = List.of(2, 5, 7, 8, 11);
        List<Item> items = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Item item = Item.choice("q" + number, "row");
            items.add(reversed.contains(number) ? item.reverse() : item);
        }
        Instrument form = instrument("young-12")
                .items(items)
                .optionSets(row(1, 4))
                .scales(
                        sum(12, 12, 48),
                        better("bond", ScoreMethod.SUM, ids(1, 3, 5, 6, 8, 10)),
                        better("task", ScoreMethod.SUM, ids(2, 4, 7, 9, 11, 12)))
                .build();
        String row = "4 2 3 4 1 3 2 1 3 4 2 4";
        assertScore(form, "total", row, "42");
        assertScore(form, "bond", row, "22");
        assertScore(form, "task", row, "20");
    }

    @Test
    void vector_a9_prorates_after_reversal_and_rounds_to_four_decimals() {
        List<Item> items = new ArrayList<>(items(10, "row"));
        items.set(1, items.get(1).reverse());
        items.set(2, items.get(2).reverse());
        Instrument form = instrument("distress-10")
                .items(items)
                .optionSets(row(0, 4))
                .scales(sum(10, 0, 40).prorating(1))
                .build();
        assertScore(form, "total", "3 1 2 2 1 0 4 3 3 2", "23");
        assertThat(score(form, "total", "3 1 2 2 1 0 4 3 - 2").value()).contains(new BigDecimal("22.2222"));
    }

    @Test
    void vector_a10_reports_four_times_the_sum() {
        Instrument form = instrument("wellbeing-5")
                .items(items(5, "row"))
                .optionSets(row(0, 5))
                .scales(better("percent", ScoreMethod.SUM_X4, idsTo(5)))
                .build();
        assertScore(form, "percent", "3 2 2 1 3", "44");
        assertThat(score(form, "percent", "3 2 2 1 -").state()).isEqualTo(ScoreState.TOO_FEW_ANSWERS);
    }

    @Test
    void vector_a6_adds_decimals_exactly() {
        List<Item> items = idsTo(4).stream()
                .map(id -> Item.number(id, ItemKind.DECIMAL, BigDecimal.ZERO, BigDecimal.TEN))
                .toList();
        Instrument form =
                instrument("lines-4").items(items).scales(sum(4, 0, 40)).build();
        assertThat(score(form, "total", "8.7 9.1 7.4 8.8").value()).contains(new BigDecimal("34.0"));
        assertThat(score(form, "total", "4.2 6.1 5.0 5.3").value()).contains(new BigDecimal("20.6"));
    }

    @Test
    void a_range_is_reversed_like_options() {
        Instrument form = instrument("line")
                .items(List.of(Item.number("q1", ItemKind.SLIDER, BigDecimal.ONE, BigDecimal.TEN)
                        .reverse()))
                .scales(sum(1, 1, 10))
                .build();
        assertScore(form, "total", "2.5", "8.5");
    }

    @Test
    void a_reversed_item_without_options_or_range_cannot_be_scored() {
        Instrument form = instrument("open")
                .items(List.of(Item.open("q1", ItemKind.TEXT).reverse()))
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> new Scorer(form)).withMessageContaining("q1");
    }

    @Test
    void ignoring_missing_items_averages_what_is_there_and_needs_at_least_one_answer() {
        Instrument form = instrument("lenient")
                .items(items(3, "row"))
                .optionSets(row(0, 10))
                .scales(mean("mean", idsTo(3)).range(0, 10).ignoringMissing())
                .build();
        assertScore(form, "mean", "3 - 4", "3.5");
        assertThat(score(form, "mean", "- - -").state()).isEqualTo(ScoreState.TOO_FEW_ANSWERS);
    }

    @Test
    void risk_answers_are_reported_even_when_there_is_no_score() {
        List<Item> items = new ArrayList<>(items(9, "row"));
        items.set(8, items.get(8).risk(1));
        Instrument form = instrument("risk")
                .items(items)
                .optionSets(row(0, 3))
                .scales(sum(9, 0, 27))
                .build();
        ScoredResponse response = new Scorer(form).score(answers("- - - - - - - - 1"));
        assertThat(response.score("total")).map(ScaleScore::state).contains(ScoreState.TOO_FEW_ANSWERS);
        assertThat(response.risks()).containsExactly(new RiskAnswer("q9", BigDecimal.ONE));
        assertThat(new Scorer(form).score(answers("3 3 3 3 3 3 3 3 0")).risks()).isEmpty();
    }

    @Test
    void a_low_answer_is_a_risk_as_it_was_given_also_on_a_reversed_item() {
        Instrument form = instrument("safe")
                .items(List.of(Item.choice("q1", "row").reverse().lowRisk(BigDecimal.ONE)))
                .optionSets(row(0, 3))
                .scales(sum(1, 0, 3))
                .build();
        ScoredResponse low = new Scorer(form).score(answers("1"));
        assertThat(low.risks()).containsExactly(new RiskAnswer("q1", BigDecimal.ONE));
        assertThat(low.score("total")).flatMap(ScaleScore::value).contains(BigDecimal.valueOf(2));
        assertThat(new Scorer(form).score(answers("2")).risks()).isEmpty();
    }

    @Test
    void both_ends_can_be_a_risk_and_of_several_choices_the_upper_end_is_told() {
        Instrument form = instrument("ends")
                .items(List.of(Item.multipleChoice("q1", "row").risk(3).lowRisk(BigDecimal.ZERO)))
                .optionSets(row(0, 3))
                .build();
        Scorer scorer = new Scorer(form);
        Answers both = Answers.none().with("q1", List.of(BigDecimal.ZERO, BigDecimal.valueOf(3)));
        Answers low = Answers.none().with("q1", List.of(BigDecimal.ZERO, BigDecimal.ONE));
        Answers between = Answers.none().with("q1", List.of(BigDecimal.ONE, BigDecimal.valueOf(2)));
        assertThat(scorer.score(both).risks()).containsExactly(new RiskAnswer("q1", BigDecimal.valueOf(3)));
        assertThat(scorer.score(low).risks()).containsExactly(new RiskAnswer("q1", BigDecimal.ZERO));
        assertThat(scorer.score(between).risks()).isEmpty();
    }

    @Test
    void the_highest_risky_choice_of_several_is_reported_once() {
        Instrument form = instrument("choices")
                .items(List.of(Item.multipleChoice("q1", "row").risk(2)))
                .optionSets(row(0, 3))
                .build();
        Answers chosen = Answers.none().with("q1", List.of(BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertThat(new Scorer(form).score(chosen).risks())
                .extracting(RiskAnswer::answer)
                .containsExactly(BigDecimal.valueOf(3));
    }

    @Test
    void an_answer_to_an_item_that_is_not_asked_neither_scores_nor_warns() {
        Instrument form = instrument("branch")
                .items(List.of(
                        Item.choice("q1", "row"),
                        Item.choice("q2", "row").risk(1).askedWhen(Condition.answerIs("q1", 1))))
                .optionSets(row(0, 3))
                .scales(sum(2, 0, 6).ignoringMissing())
                .build();
        ScoredResponse response = new Scorer(form).score(answers("0 3"));
        assertThat(response.score("total").orElseThrow().value()).contains(BigDecimal.ZERO);
        assertThat(response.risks()).isEmpty();
    }

    @Test
    void a_custom_scale_is_pending_until_the_scorer_answered() {
        Instrument form = instrument("custom")
                .items(items(2, "row"))
                .optionSets(row(0, 3))
                .scales(better("own", ScoreMethod.CUSTOM, idsTo(2)), better("other", ScoreMethod.CUSTOM, idsTo(2)))
                .build();
        Scorer scorer = new Scorer(form);
        assertThat(scorer.score(answers("1 2")).scores())
                .extracting(ScaleScore::state)
                .containsOnly(ScoreState.PENDING);
        ScoredResponse scored = scorer.score(answers("1 -"), Map.of("own", BigDecimal.TEN));
        assertThat(scored.score("own").orElseThrow().value()).contains(BigDecimal.TEN);
        assertThat(scored.score("own").orElseThrow().missing()).isEqualTo(1);
        assertThat(scored.score("other").orElseThrow().state()).isEqualTo(ScoreState.TOO_FEW_ANSWERS);
    }

    @Test
    void neither_scores_nor_risks_show_values_in_a_string() {
        Instrument form = instrument("quiet")
                .items(List.of(Item.choice("q1", "row").risk(7)))
                .optionSets(row(0, 9))
                .scales(sum(1, 0, 9))
                .build();
        assertThat(new Scorer(form).score(answers("8")).toString())
                .doesNotContain("8")
                .doesNotContain("7");
    }

    @Test
    void a_score_without_value_or_a_value_without_score_cannot_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScaleScore("s", ScoreState.SCORED, Optional.empty(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScaleScore("s", ScoreState.PENDING, Optional.of(BigDecimal.ONE), 0));
    }
}
