package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.plugin.runtime.instrument.Sheets.instrument;
import static org.rapport.plugin.runtime.instrument.Sheets.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Answers;
import org.rapport.spi.Condition;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;

class AnswerSheetTest {

    private static final Instrument FORM = instrument("mixed")
            .items(List.of(
                    Item.choice("tension", "row"),
                    Item.choice("strength", "row").askedWhen(Condition.answerIsAtLeast("tension", 1)),
                    Item.choice("resolved", "row").askedWhen(Condition.answerIsAtLeast("strength", 2)),
                    Item.multipleChoice("topics", "row"),
                    Item.number("hours", ItemKind.INTEGER, BigDecimal.ZERO, BigDecimal.TEN)
                            .optional(),
                    Item.number("line", ItemKind.SLIDER, BigDecimal.ZERO, BigDecimal.TEN)
                            .optional(),
                    Item.open("since", ItemKind.DATE),
                    Item.open("words", ItemKind.TEXT),
                    Item.open("goal", ItemKind.CLIENT_AUTHORED).mandatory()))
            .optionSets(row(0, 3))
            .build();

    private static final Answers FITTING = Answers.none().with("tension", 0).with("goal", "sleep");

    private static List<AnswerViolation> wrong(Answers answers) {
        return new AnswerSheet(FORM, answers).violations();
    }

    @Test
    void a_condition_opens_an_item_and_through_it_the_next() {
        assertThat(new AnswerSheet(FORM, FITTING).asked()).doesNotContain("strength", "resolved");
        assertThat(new AnswerSheet(FORM, FITTING.with("tension", 1)).asked())
                .contains("strength")
                .doesNotContain("resolved");
        assertThat(new AnswerSheet(FORM, FITTING.with("tension", 1).with("strength", 2)).asked())
                .containsSequence("tension", "strength", "resolved");
    }

    @Test
    void answers_behind_a_closed_condition_are_left_out_and_are_no_error() {
        Answers changedBack = FITTING.with("strength", 3).with("resolved", 2);
        AnswerSheet sheet = new AnswerSheet(FORM, changedBack);
        assertThat(sheet.counting().answered()).containsExactlyInAnyOrder("tension", "goal");
        assertThat(sheet.violations()).isEmpty();
    }

    @Test
    void one_chosen_value_of_a_multiple_choice_opens_a_condition() {
        Instrument form = instrument("several")
                .items(List.of(
                        Item.multipleChoice("topics", "row"),
                        Item.choice("more", "row").askedWhen(Condition.answerIs("topics", 2))))
                .optionSets(row(0, 3))
                .build();
        Answers chosen = Answers.none().with("topics", List.of(BigDecimal.ONE, new BigDecimal("2.0")));
        assertThat(new AnswerSheet(form, chosen).asked()).containsExactly("topics", "more");
    }

    @Test
    void a_complete_fitting_response_has_no_violation() {
        assertThat(wrong(FITTING.with("topics", List.of())
                        .with("hours", 3)
                        .with("line", new BigDecimal("4.25"))
                        .with("since", LocalDate.of(2026, 3, 1))
                        .with("words", "")))
                .isEmpty();
    }

    @Test
    void required_asked_items_must_be_answered_and_words_must_not_be_blank() {
        assertThat(wrong(Answers.none().with("tension", 1)))
                .containsExactly(
                        new AnswerViolation("strength", AnswerRule.MISSING),
                        new AnswerViolation("goal", AnswerRule.MISSING));
        assertThat(wrong(FITTING.with("goal", "  "))).containsExactly(new AnswerViolation("goal", AnswerRule.MISSING));
    }

    @Test
    void a_value_outside_the_options_or_the_range_is_refused() {
        assertThat(wrong(FITTING.with("tension", -1)))
                .containsExactly(new AnswerViolation("tension", AnswerRule.NOT_AN_OPTION));
        assertThat(wrong(FITTING.with("tension", new BigDecimal("0.5"))))
                .containsExactly(new AnswerViolation("tension", AnswerRule.NOT_AN_OPTION));
        assertThat(wrong(FITTING.with("hours", 11)))
                .containsExactly(new AnswerViolation("hours", AnswerRule.OUT_OF_RANGE));
        assertThat(wrong(FITTING.with("line", new BigDecimal("-0.1"))))
                .containsExactly(new AnswerViolation("line", AnswerRule.OUT_OF_RANGE));
        assertThat(wrong(FITTING.with("hours", new BigDecimal("1.5"))))
                .containsExactly(new AnswerViolation("hours", AnswerRule.NOT_WHOLE));
        assertThat(wrong(FITTING.with("hours", new BigDecimal("2.0")))).isEmpty();
    }

    @Test
    void the_same_option_counts_once() {
        assertThat(wrong(FITTING.with("topics", List.of(BigDecimal.ONE, new BigDecimal("1.0")))))
                .containsExactly(new AnswerViolation("topics", AnswerRule.CHOSEN_TWICE));
    }

    @Test
    void an_answer_of_another_kind_and_an_unknown_item_are_refused_together() {
        assertThat(wrong(FITTING.with("tension", "none").with("zzz", 1).with("aaa", 1)))
                .containsExactly(
                        new AnswerViolation("tension", AnswerRule.WRONG_KIND),
                        new AnswerViolation("aaa", AnswerRule.UNKNOWN_ITEM),
                        new AnswerViolation("zzz", AnswerRule.UNKNOWN_ITEM));
        assertThat(wrong(FITTING.with("since", 2026)))
                .containsExactly(new AnswerViolation("since", AnswerRule.WRONG_KIND));
    }

    private static List<AnswerViolation> wrong(BigDecimal min, String step, String answer) {
        Instrument form = Instrument.define(
                        "steps", "1", LocalText.of("en", "Steps"), Licence.of(LicenceVerdict.SHIP, "We"))
                .items(List.of(Item.number("line", ItemKind.SLIDER, min, BigDecimal.TEN)
                        .stepping(new BigDecimal(step))))
                .build();
        return new AnswerSheet(form, Answers.none().with("line", new BigDecimal(answer))).violations();
    }

    @Test
    void a_line_with_steps_takes_its_steps_only() {
        assertThat(wrong(BigDecimal.ZERO, "1", "7")).isEmpty();
        assertThat(wrong(BigDecimal.ZERO, "1", "7.0")).isEmpty();
        assertThat(wrong(BigDecimal.ZERO, "1", "7.5"))
                .containsExactly(new AnswerViolation("line", AnswerRule.NOT_WHOLE));
        assertThat(wrong(BigDecimal.ZERO, "0.5", "7.5")).isEmpty();
        assertThat(wrong(BigDecimal.ONE, "2", "7")).isEmpty();
        assertThat(wrong(BigDecimal.ONE, "2", "8")).containsExactly(new AnswerViolation("line", AnswerRule.OFF_STEP));
    }
}
