package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.plugin.runtime.instrument.Sheets.FREE;
import static org.rapport.plugin.runtime.instrument.Sheets.ids;
import static org.rapport.plugin.runtime.instrument.Sheets.instrument;
import static org.rapport.plugin.runtime.instrument.Sheets.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Code;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Setting;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Wording;

class StructureCheckTest {

    private static final LocalText NAME = LocalText.of("en", "Name");
    private static final Item Q1 = Item.choice("q1", "row");
    private static final Item Q2 = Item.choice("q2", "often");
    private static final OptionSet OFTEN = OptionSet.of("often", Option.of(0), Option.of(1), Option.of(2));
    private static final Scale TOTAL = Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, ids(1, 2))
            .titled(NAME)
            .range(0, 12)
            .asPrimary();
    private static final Wording WORDS = Wording.of("en", Respondent.CLIENT, "How was it", "")
            .item("q1", "One", "least", "most")
            .item("q2", "Two")
            .options("often", "never", "at times", "always");

    private static Instrument.Builder sound() {
        return instrument("sound")
                .items(List.of(Q1, Q2))
                .optionSets(row(0, 10), OFTEN)
                .scales(TOTAL)
                .wordings(WORDS);
    }

    private static List<StructureRule> broken(UnaryOperator<Instrument.Builder> change) {
        return broken(change.apply(sound()).build());
    }

    private static List<StructureRule> broken(Instrument instrument) {
        return StructureCheck.violations(instrument).stream()
                .map(StructureViolation::rule)
                .distinct()
                .toList();
    }

    private static List<StructureRule> brokenItem(Item item) {
        return broken(one -> one.items(List.of(Q1, Q2, item)).wordings());
    }

    private static List<StructureRule> brokenScale(Scale scale) {
        return broken(one -> one.scales(scale));
    }

    private static List<StructureRule> brokenThreshold(Threshold threshold) {
        return broken(one -> one.thresholds(threshold.source("Somebody 2020", Provenance.SECONDARY)));
    }

    private static List<StructureRule> brokenWording(Wording... wordings) {
        return broken(one -> one.wordings(wordings));
    }

    @Test
    void a_sound_instrument_has_no_violation() {
        assertThat(StructureCheck.violations(sound().build())).isEmpty();
    }

    @Test
    void all_violations_are_told_at_once_with_their_place() {
        Instrument bad = Instrument.define("Bad Id", "v1", LocalText.none(), Licence.of(LicenceVerdict.NO, " "))
                .populations()
                .respondents()
                .build();
        assertThat(StructureCheck.violations(bad))
                .extracting(StructureViolation::toString)
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).startsWith("instrument Bad Id: "));
        assertThat(broken(bad))
                .containsExactly(StructureRule.ID_FORM, StructureRule.TEXT_GIVEN, StructureRule.NOT_EMPTY);
    }

    @Test
    void ids_are_unique_within_their_kind() {
        assertThat(broken(one -> one.items(List.of(Q1, Q2, Q1)))).containsExactly(StructureRule.ID_UNIQUE);
        assertThat(broken(one -> one.optionSets(row(0, 10), OFTEN, OFTEN))).containsExactly(StructureRule.ID_UNIQUE);
        assertThat(broken(one -> one.scales(TOTAL, TOTAL)))
                .containsExactly(StructureRule.ID_UNIQUE, StructureRule.SCALE_PRIMARY);
    }

    @Test
    void a_choice_needs_an_option_set_of_the_instrument_and_nothing_else_has_one() {
        assertThat(brokenItem(Item.choice("q3", "unknown"))).containsExactly(StructureRule.ITEM_OPTIONS);
        Item dated = new Item(
                "q3",
                ItemKind.DATE,
                NAME,
                Q1.optionSet(),
                false,
                false,
                Q1.riskFrom(),
                Q1.enabledWhen(),
                Q1.min(),
                Q1.max(),
                List.of());
        assertThat(brokenItem(dated)).containsExactly(StructureRule.ITEM_OPTIONS);
    }

    @Test
    void options_are_at_least_two_of_different_value() {
        assertThat(broken(one -> one.optionSets(row(0, 10), OFTEN, OptionSet.of("one", Option.of(1)))))
                .containsExactly(StructureRule.OPTIONS_DIFFER);
        OptionSet twice = OptionSet.of("twice", Option.of(1), Option.of(new BigDecimal("1.0")));
        assertThat(broken(one -> one.optionSets(row(0, 10), OFTEN, twice)))
                .containsExactly(StructureRule.OPTIONS_DIFFER);
    }

    @Test
    void a_number_has_an_ordered_range() {
        assertThat(brokenItem(Item.number("q3", ItemKind.DECIMAL, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(StructureRule.ITEM_RANGE);
        assertThat(brokenItem(Item.number("q3", ItemKind.INTEGER, BigDecimal.ZERO, new BigDecimal("1.5"))))
                .containsExactly(StructureRule.ITEM_RANGE);
        assertThat(brokenItem(Item.number("q3", ItemKind.INTEGER, BigDecimal.ZERO, new BigDecimal("10.0"))))
                .isEmpty();
        assertThat(brokenItem(Item.open("q3", ItemKind.SLIDER))).containsExactly(StructureRule.ITEM_RANGE);
    }

    @Test
    void only_bounded_single_answers_can_be_reversed() {
        assertThat(brokenItem(Item.open("q3", ItemKind.TEXT).reverse()))
                .containsExactly(StructureRule.REVERSED_BOUNDED);
        assertThat(brokenItem(Item.multipleChoice("q3", "row").reverse()))
                .containsExactly(StructureRule.REVERSED_BOUNDED);
        assertThat(brokenItem(Item.choice("q3", "row").reverse())).isEmpty();
    }

    @Test
    void a_risk_value_can_be_answered() {
        assertThat(brokenItem(Item.choice("q3", "row").risk(11))).containsExactly(StructureRule.RISK_REACHABLE);
        assertThat(brokenItem(Item.open("q3", ItemKind.TEXT).risk(1))).containsExactly(StructureRule.RISK_REACHABLE);
        assertThat(brokenItem(Item.choice("q3", "row").risk(10))).isEmpty();
        assertThat(brokenItem(Item.choice("q3", "row").lowRisk(BigDecimal.valueOf(-1))))
                .containsExactly(StructureRule.RISK_REACHABLE);
        assertThat(brokenItem(Item.choice("q3", "row").lowRisk(BigDecimal.ZERO)))
                .isEmpty();
    }

    @Test
    void where_both_ends_are_a_risk_there_are_answers_between_them() {
        assertThat(brokenItem(Item.choice("q3", "row").risk(5).lowRisk(BigDecimal.valueOf(5))))
                .containsExactly(StructureRule.RISK_APART);
        assertThat(brokenItem(Item.choice("q3", "row").risk(5).lowRisk(BigDecimal.valueOf(4))))
                .isEmpty();
    }

    @Test
    void a_condition_looks_back_to_a_number_that_can_be_answered() {
        assertThat(brokenItem(Item.choice("q3", "row").askedWhen(Condition.answerIs("q4", 1))))
                .containsExactly(StructureRule.CONDITION_EARLIER);
        assertThat(brokenItem(Item.choice("q3", "row").askedWhen(Condition.answerIs("q3", 1))))
                .containsExactly(StructureRule.CONDITION_EARLIER);
        assertThat(brokenItem(Item.choice("q3", "row").askedWhen(Condition.answerIs("q2", 3))))
                .containsExactly(StructureRule.CONDITION_EARLIER);
        assertThat(brokenItem(Item.choice("q3", "row").askedWhen(Condition.answerIs("q2", 2))))
                .isEmpty();
    }

    @Test
    void a_condition_that_looks_nowhere_or_in_a_circle_is_told_apart() {
        Item first = Item.choice("q1", "row").askedWhen(Condition.answerIs("q2", 1));
        Item second = Item.choice("q2", "row").askedWhen(Condition.answerIs("q1", 1));
        Item third = Item.choice("q3", "row").askedWhen(Condition.answerIs("nowhere", 1));
        Instrument circle =
                sound().items(List.of(first, second, third)).wordings().build();
        assertThat(StructureCheck.violations(circle))
                .extracting(StructureViolation::toString)
                .anyMatch(line -> line.startsWith("item q1: its condition looks at q2") && line.contains("circle"))
                .anyMatch(line -> line.equals("item q3: its condition looks at nowhere, and there is no such item"))
                .noneMatch(line -> line.startsWith("item q2: its condition"));
    }

    @Test
    void a_figure_for_a_group_names_ages_that_exist() {
        Threshold mean =
                Threshold.of("total", ThresholdKind.NORM_MEAN, BigDecimal.ONE).source("S", Provenance.VERIFIED);
        assertThat(broken(one -> one.thresholds(mean.forAges(18, 64).forSex(Sex.MALE))))
                .isEmpty();
        assertThat(broken(one -> one.thresholds(mean.forAges(64, 18)))).containsExactly(StructureRule.THRESHOLD_GROUP);
        assertThat(broken(one -> one.thresholds(mean.forAges(18, 200)))).containsExactly(StructureRule.THRESHOLD_GROUP);
    }

    @Test
    void a_setting_is_named_and_its_preset_is_allowed() {
        Setting cutOff =
                Setting.number("cut-off", ItemKind.INTEGER, BigDecimal.TEN).titled(NAME);
        Setting coding = Setting.choice("coding", 0).titled(NAME).or(0, NAME);
        assertThat(broken(one -> one.settings(
                        cutOff.range(8, 12),
                        coding.or(1, NAME),
                        Setting.text("note", "").titled(NAME))))
                .isEmpty();
        assertThat(broken(one -> one.settings(cutOff))).containsExactly(StructureRule.SETTING_PRESET);
        assertThat(broken(one -> one.settings(cutOff.range(11, 12)))).containsExactly(StructureRule.SETTING_PRESET);
        assertThat(broken(one -> one.settings(coding))).containsExactly(StructureRule.SETTING_PRESET);
        assertThat(broken(one -> one.settings(Setting.number("half", ItemKind.INTEGER, new BigDecimal("1.5"))
                        .range(1, 2)
                        .titled(NAME))))
                .containsExactly(StructureRule.SETTING_PRESET);
        assertThat(broken(one -> one.settings(Setting.number("day", ItemKind.DATE, BigDecimal.ONE)
                        .range(1, 2)
                        .titled(NAME))))
                .containsExactly(StructureRule.SETTING_PRESET);
        assertThat(broken(one -> one.settings(Setting.text("note", "")))).containsExactly(StructureRule.TEXT_GIVEN);
        assertThat(broken(one -> one.settings(cutOff.range(8, 12), cutOff.range(8, 12))))
                .containsExactly(StructureRule.ID_UNIQUE);
    }

    @Test
    void a_figure_that_can_be_set_stays_in_the_range_of_its_scale() {
        Setting cutOff =
                Setting.number("cut-off", ItemKind.INTEGER, BigDecimal.TEN).titled(NAME);
        Threshold figure = Threshold.cutOff("total", Comparison.AT_LEAST, BigDecimal.TEN)
                .source("S", Provenance.VERIFIED)
                .setBy("cut-off");
        assertThat(broken(one -> one.settings(cutOff.range(8, 12)).thresholds(figure)))
                .isEmpty();
        assertThat(broken(one -> one.settings(cutOff.range(8, 13)).thresholds(figure)))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(broken(one -> one.thresholds(figure))).containsExactly(StructureRule.THRESHOLD_SETTING);
    }

    @Test
    void a_scale_names_items_of_the_instrument_once_each() {
        assertThat(brokenScale(scale(ids(1, 2, 9)))).contains(StructureRule.SCALE_ITEMS);
        assertThat(brokenScale(scale(List.of("q1", "q1")).range(0, 20))).containsExactly(StructureRule.SCALE_ITEMS);
        assertThat(brokenScale(scale(List.of()))).contains(StructureRule.SCALE_ITEMS);
    }

    @Test
    void words_and_dates_cannot_be_summed() {
        Item text = Item.open("q3", ItemKind.TEXT);
        assertThat(broken(one -> one.items(List.of(Q1, Q2, text)).wordings().scales(scale(ids(1, 3)))))
                .contains(StructureRule.SCALE_ITEM_NUMERIC);
    }

    @Test
    void the_range_of_a_scale_is_what_its_items_give() {
        assertThat(brokenScale(TOTAL.range(0, 20))).containsExactly(StructureRule.SCALE_RANGE);
        assertThat(brokenScale(TOTAL.range(12, 0))).contains(StructureRule.SCALE_RANGE);
        Scale mean = Scale.of("mean", ScoreMethod.MEAN, Direction.HIGHER_IS_BETTER, ids(1, 2))
                .titled(NAME);
        assertThat(brokenScale(mean.range(0, 6))).isEmpty();
        assertThat(brokenScale(mean.range(0, 10))).containsExactly(StructureRule.SCALE_RANGE);
        Scale times = Scale.of("percent", ScoreMethod.SUM_X4, Direction.HIGHER_IS_BETTER, ids(1, 2))
                .titled(NAME);
        assertThat(brokenScale(times.range(0, 48))).isEmpty();
        Scale custom = Scale.of("own", ScoreMethod.CUSTOM, Direction.HIGHER_IS_BETTER, ids(1, 2))
                .titled(NAME);
        assertThat(brokenScale(custom.range(0, 2))).isEmpty();
    }

    @Test
    void prorating_leaves_at_least_one_item_and_allows_at_least_one_missing() {
        assertThat(brokenScale(TOTAL.prorating(0))).containsExactly(StructureRule.SCALE_MISSING);
        assertThat(brokenScale(TOTAL.prorating(2))).containsExactly(StructureRule.SCALE_MISSING);
        assertThat(brokenScale(TOTAL.prorating(1))).isEmpty();
    }

    @Test
    void a_scale_has_a_title_and_shows_up_to_four_decimals() {
        assertThat(brokenScale(TOTAL.shownWith(5))).containsExactly(StructureRule.SCALE_DECIMALS);
        assertThat(brokenScale(TOTAL.titled(LocalText.of("de", " ")))).containsExactly(StructureRule.TEXT_GIVEN);
    }

    @Test
    void a_threshold_names_a_scale_and_a_source() {
        assertThat(brokenThreshold(Threshold.of("none", ThresholdKind.ALPHA, BigDecimal.ONE)))
                .containsExactly(StructureRule.THRESHOLD_SCALE);
        Threshold unsourced = Threshold.of("total", ThresholdKind.ALPHA, BigDecimal.ONE);
        assertThat(broken(one -> one.thresholds(unsourced))).containsExactly(StructureRule.TEXT_GIVEN);
        assertThat(broken(one -> one.thresholds(unsourced.source("", Provenance.DESIGN))))
                .isEmpty();
    }

    @Test
    void a_threshold_lies_where_its_kind_allows() {
        assertThat(brokenThreshold(Threshold.cutOff("total", Comparison.AT_LEAST, new BigDecimal("12.5"))))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(brokenThreshold(Threshold.of("total", ThresholdKind.NORM_MEAN, BigDecimal.valueOf(-1))))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(brokenThreshold(Threshold.of("total", ThresholdKind.TEST_RETEST, BigDecimal.TEN)))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(brokenThreshold(Threshold.of("total", ThresholdKind.SPREAD_BETWEEN, BigDecimal.ZERO)))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(brokenThreshold(Threshold.band("total", 5, 13, NAME)))
                .containsExactly(StructureRule.THRESHOLD_VALUE);
        assertThat(brokenThreshold(Threshold.of("total", ThresholdKind.RELIABLE_CHANGE, BigDecimal.valueOf(6))))
                .isEmpty();
    }

    @Test
    void bands_of_one_source_have_names_and_do_not_overlap() {
        Threshold low = Threshold.band("total", 0, 5, NAME).source("Somebody 2020", Provenance.SECONDARY);
        Threshold high = Threshold.band("total", 5, 12, NAME).source("Somebody 2020", Provenance.SECONDARY);
        assertThat(broken(one -> one.thresholds(high, low))).containsExactly(StructureRule.THRESHOLD_BANDS);
        assertThat(broken(one -> one.thresholds(low, high.source("Other 2021", Provenance.SECONDARY))))
                .isEmpty();
        assertThat(broken(one -> one.thresholds(low.labelled(LocalText.none()))))
                .containsExactly(StructureRule.THRESHOLD_BANDS);
    }

    @Test
    void codes_are_checked_wherever_they_stand() {
        Code wrong = Code.snomed("1034351000000100");
        OptionSet coded = OptionSet.of("often", Option.of(0, wrong), Option.of(1), Option.of(2));
        assertThat(broken(one -> one.codes(wrong))).containsExactly(StructureRule.CODE_CHECK_DIGIT);
        assertThat(broken(one -> one.items(List.of(Q1.coded(wrong), Q2))))
                .containsExactly(StructureRule.CODE_CHECK_DIGIT);
        assertThat(broken(one -> one.optionSets(row(0, 10), coded))).containsExactly(StructureRule.CODE_CHECK_DIGIT);
        assertThat(brokenScale(TOTAL.coded(wrong))).containsExactly(StructureRule.CODE_CHECK_DIGIT);
    }

    @Test
    void wording_is_refused_where_the_licence_forbids_it() {
        Licence no = Licence.of(LicenceVerdict.NO, "Holder");
        assertThat(brokenWording(WORDS.under(no))).containsExactly(StructureRule.WORDING_LICENSED);
        assertThat(brokenWording(WORDS.under(FREE))).isEmpty();
    }

    @Test
    void wording_is_for_a_respondent_of_the_instrument_once_per_language() {
        assertThat(brokenWording(WORDS, WORDS)).containsExactly(StructureRule.WORDING_READER);
        Wording observer = new Wording(
                "en",
                Respondent.OBSERVER,
                WORDS.title(),
                "",
                WORDS.items(),
                WORDS.options(),
                WORDS.ends(),
                WORDS.licence());
        assertThat(brokenWording(observer)).containsExactly(StructureRule.WORDING_READER);
        Wording tongue = new Wording(
                "not a language",
                Respondent.CLIENT,
                WORDS.title(),
                "",
                WORDS.items(),
                WORDS.options(),
                WORDS.ends(),
                WORDS.licence());
        assertThat(brokenWording(tongue)).containsExactly(StructureRule.WORDING_READER);
    }

    @Test
    void wording_covers_everything_and_nothing_else() {
        Wording bare = Wording.of("en", Respondent.CLIENT, "Title", "");
        Wording items = bare.item("q1", "One", "least", "most").item("q2", "Two");
        assertThat(brokenWording(bare)).containsExactly(StructureRule.WORDING_COMPLETE);
        assertThat(brokenWording(items)).containsExactly(StructureRule.WORDING_COMPLETE);
        assertThat(brokenWording(items.options("often", "never", "always")))
                .containsExactly(StructureRule.WORDING_COMPLETE);
        assertThat(brokenWording(WORDS.item("q9", "Nine"))).containsExactly(StructureRule.WORDING_COMPLETE);
        assertThat(brokenWording(WORDS.item("q1", "One", "", "most"))).containsExactly(StructureRule.WORDING_COMPLETE);
        assertThat(brokenWording(WORDS.item("q2", " "))).containsExactly(StructureRule.WORDING_COMPLETE);
    }

    @Test
    void an_attribution_that_must_be_seen_is_there() {
        Licence silent = new Licence(LicenceVerdict.SHIP, "Holder", FREE.url(), FREE.attribution(), true, false, false);
        assertThat(broken(Instrument.define("silent", "1.0", NAME, silent)
                        .items(List.of(Q1))
                        .optionSets(row(0, 10))
                        .build()))
                .containsExactly(StructureRule.TEXT_GIVEN);
    }

    private static Scale scale(List<String> items) {
        return Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, items)
                .titled(NAME)
                .range(0, 12);
    }
}
