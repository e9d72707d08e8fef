package org.rapport.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Code;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Wording;
import org.rapport.testing.CoreContainer;

/** Instruments as plugins would bring them, put into the registry of the tests' container. */
public final class TrialInstruments {

    public static final String CHECK = "session-check";
    public static final String PHQ9 = "phq-9";
    public static final String WORDLESS = "trial-wordless";
    public static final String PAPER_ONLY = "trial-paper-only";
    public static final String CUSTOM = "trial-custom";
    public static final String RISKY = "trial-risky";
    public static final String MEMBERS = "trial-members";
    public static final String NORMED = "trial-normed";
    public static final String CARE = "trial-care";
    public static final String STAFF = "trial-staff";
    public static final String YOUTH = "trial-youth";

    private static final Licence OURS = Licence.of(LicenceVerdict.SHIP, "The project");
    private static final List<String> PHQ9_CODES =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");

    private TrialInstruments() {}

    /** Puts all of them into the registry. */
    public static void install() {
        CoreContainer.get().bean(PluginInstruments.class).replace(new Trial(List.of()));
    }

    /** The same with this one in place of the one of its id. */
    public static void install(Instrument newer) {
        CoreContainer.get().bean(PluginInstruments.class).replace(new Trial(List.of(newer)));
    }

    private record Trial(List<Instrument> newer) implements InstrumentSource {

        @Override
        public List<Instrument> instruments(Optional<UUID> organisation) {
            List<Instrument> all = new ArrayList<>(usual());
            for (Instrument each : newer) {
                all.removeIf(old -> old.id().equals(each.id()));
                all.add(each);
            }
            return all;
        }

        private static List<Instrument> usual() {
            return List.of(
                    sessionCheck(),
                    phq9(),
                    wordless(),
                    paperOnly(),
                    custom(),
                    risky(),
                    members(),
                    youth(),
                    caring(),
                    staff(),
                    normed());
        }

        @Override
        public Optional<ScoredResponse> score(
                Optional<UUID> organisation, Instrument structure, Answers answers, Answers settings) {
            return structure.id().equals(CUSTOM)
                    ? Optional.of(new Scorer(structure).score(answers, distance(answers)))
                    : Optional.empty();
        }
    }

    public static Instrument sessionCheck() {
        List<String> four = List.of("goals", "tasks", "bond", "heard");
        List<Item> items = new ArrayList<>();
        four.forEach(id -> items.add(Item.choice(id, "row").labelled(LocalText.of("en", id))));
        items.add(Item.choice("tension", "yes-no"));
        items.add(Item.choice("tension-strength", "row").askedWhen(Condition.answerIs("tension", 1)));
        items.add(Item.choice("tension-resolved", "row").askedWhen(Condition.answerIs("tension", 1)));
        return Instrument.define(CHECK, "1.0", LocalText.of("en", "Trial check"), OURS)
                .respondents(Respondent.CLIENT, Respondent.THERAPIST)
                .items(items)
                .optionSets(OptionSet.row("row", 0, 10), OptionSet.of("yes-no", Option.of(0), Option.of(1)))
                .scales(Scale.of("alliance", ScoreMethod.MEAN, Direction.HIGHER_IS_BETTER, four)
                        .range(0, 10)
                        .asPrimary())
                .thresholds(Threshold.of("alliance", ThresholdKind.SPREAD_BETWEEN, new BigDecimal("1.2"))
                        .source("trial", Provenance.DESIGN))
                .wordings(
                        words(items, "en", Respondent.CLIENT),
                        words(items, "de", Respondent.CLIENT),
                        words(items, "en", Respondent.THERAPIST))
                .build();
    }

    private static Wording words(List<Item> items, String language, Respondent reader) {
        Wording wording = Wording.of(language, reader, "Trial check " + language, "Please answer")
                .options("yes-no", "no " + language, "yes " + language);
        for (Item item : items) {
            wording = wording.item(item.id(), item.id() + " " + language, "least " + language, "most " + language);
        }
        return wording;
    }

    public static Instrument phq9() {
        List<Item> items = new ArrayList<>();
        List<String> scored = new ArrayList<>();
        for (int i = 0; i < PHQ9_CODES.size(); i++) {
            Item item = Item.choice("q" + (i + 1), "frequency").coded(Code.loinc(PHQ9_CODES.get(i)));
            items.add(i == 8 ? item.risk(1) : item);
            scored.add("q" + (i + 1));
        }
        items.add(Item.choice("difficulty", "difficulty").optional().coded(Code.loinc("69722-7")));
        return Instrument.define(PHQ9, "1.0", LocalText.of("en", "PHQ-9"), Licence.of(LicenceVerdict.SHIP, "Holder"))
                .items(items)
                .optionSets(
                        OptionSet.of("frequency", coded("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")),
                        OptionSet.of("difficulty", coded("LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3")))
                .scales(Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, scored)
                        .range(0, 27)
                        .prorating(2)
                        .asPrimary())
                .codes(Code.loinc("44249-1"))
                .build();
    }

    private static Option[] coded(String... answers) {
        Option[] options = new Option[answers.length];
        for (int i = 0; i < answers.length; i++) {
            options[i] = Option.of(i, Code.loinc(answers[i]));
        }
        return options;
    }

    private static Instrument wordless() {
        return small(WORDLESS, Licence.of(LicenceVerdict.NO, "A society").at("https://example.org/terms"));
    }

    private static Instrument paperOnly() {
        return small(PAPER_ONLY, Licence.of(LicenceVerdict.NO, "A company").onPaperOnly());
    }

    private static Instrument small(String id, Licence licence) {
        return Instrument.define(id, "1.0", LocalText.of("en", id), licence)
                .items(List.of(Item.choice("a", "row"), Item.choice("b", "row").reverse()))
                .optionSets(OptionSet.row("row", 1, 5))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, List.of("a", "b"))
                        .range(2, 10)
                        .asPrimary())
                .build();
    }

    private static Instrument custom() {
        List<Item> items = List.of(Item.choice("a", "row"), Item.choice("b", "row"));
        return Instrument.define(CUSTOM, "1.0", LocalText.of("en", "Distance"), OURS)
                .items(items)
                .optionSets(OptionSet.row("row", 0, 10))
                .scales(Scale.of("distance", ScoreMethod.CUSTOM, Direction.HIGHER_IS_WORSE, List.of("a", "b"))
                        .range(0, 10)
                        .asPrimary())
                .wordings(words(items, "en", Respondent.CLIENT))
                .build();
    }

    /** With words, and an item whose answers from 1 on need a person. */
    private static Instrument risky() {
        List<Item> items =
                List.of(Item.choice("a", "row"), Item.choice("b", "row").risk(1));
        return Instrument.define(RISKY, "1.0", LocalText.of("en", "Risky"), OURS)
                .items(items)
                .optionSets(OptionSet.row("row", 0, 3))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("a", "b"))
                        .range(0, 6)
                        .asPrimary())
                .wordings(words(items, "en", Respondent.CLIENT))
                .build();
    }

    /** With words of their own for members of couples and families and for young people. */
    private static Instrument members() {
        return worded(MEMBERS, Respondent.CLIENT, Respondent.PARTNER, Respondent.YOUNG_PERSON);
    }

    /** For young people only. */
    private static Instrument youth() {
        return worded(YOUTH, Respondent.YOUNG_PERSON);
    }

    private static Instrument normed() {
        Threshold women = Threshold.cutOff("sum", Comparison.AT_LEAST, new BigDecimal("4"));
        Threshold men = Threshold.cutOff("sum", Comparison.AT_LEAST, new BigDecimal("6"));
        return Instrument.define(NORMED, "1.0", LocalText.of("en", NORMED), OURS)
                .items(List.of(Item.choice("a", "row"), Item.choice("b", "row")))
                .optionSets(OptionSet.row("row", 0, 5))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("a", "b"))
                        .range(0, 10)
                        .asPrimary())
                .thresholds(
                        women.forSex(Sex.FEMALE).forAges(18, 64).source("trial", Provenance.DESIGN),
                        men.forSex(Sex.MALE).forAges(18, 64).source("trial", Provenance.DESIGN))
                .build();
    }

    private static Instrument staff() {
        return Instrument.define(STAFF, "1.0", LocalText.of("en", STAFF), OURS)
                .respondents(Respondent.THERAPIST)
                .items(List.of(Item.choice("a", "row"), Item.choice("b", "row")))
                .optionSets(OptionSet.row("row", 0, 5))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, List.of("a", "b"))
                        .range(0, 10)
                        .asPrimary())
                .wordings(Wording.of("en", Respondent.THERAPIST, "Mine", "")
                        .item("a", "a", "least", "most")
                        .item("b", "b", "least", "most"))
                .build();
    }

    /** For caregivers only, with a score. */
    private static Instrument caring() {
        List<Item> items = List.of(Item.choice("a", "row"), Item.choice("b", "row"));
        return Instrument.define(CARE, "1.0", LocalText.of("en", CARE), OURS)
                .respondents(Respondent.CAREGIVER)
                .items(items)
                .optionSets(OptionSet.row("row", 0, 3))
                .scales(Scale.of("sum", ScoreMethod.SUM, Direction.HIGHER_IS_BETTER, List.of("a", "b"))
                        .range(0, 6)
                        .asPrimary())
                .thresholds(Threshold.of("sum", ThresholdKind.SPREAD_BETWEEN, new BigDecimal("0.6"))
                        .source("trial", Provenance.DESIGN))
                .wordings(words(items, "en", Respondent.CAREGIVER))
                .build();
    }

    private static Instrument worded(String id, Respondent... readers) {
        return Instrument.define(id, "1.0", LocalText.of("en", id), OURS)
                .respondents(readers)
                .items(List.of(Item.choice("a", "row")))
                .optionSets(OptionSet.row("row", 0, 3))
                .wordings(Stream.of(readers)
                        .map(reader ->
                                Wording.of("en", reader, "For " + reader, "").item("a", "a", "least", "most"))
                        .toArray(Wording[]::new))
                .build();
    }

    private static Map<String, BigDecimal> distance(Answers answers) {
        return Map.of(
                "distance",
                answers.number("a")
                        .orElseThrow()
                        .subtract(answers.number("b").orElseThrow())
                        .abs());
    }
}
