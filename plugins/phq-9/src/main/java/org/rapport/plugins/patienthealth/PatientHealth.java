package org.rapport.plugins.patienthealth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.spi.Code;
import org.rapport.spi.Comparison;
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
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Timeframe;

/**
 * Structure of the PHQ-9: nine items from 0 to 3 about the last two weeks, summed from 0 to 27, and an unscored item about
 * difficulty. The ninth item needs a person's attention from 1 on, whatever the total.
 *
 * <p>Codes: LOINC panel 44249-1 (NLM, HL7 US Core), SNOMED CT 720433000 (NHS England). Every figure names its source; how many
 * answers may be missing is general knowledge of the manual and not verified.
 */
final class PatientHealth {

    private static final String TOTAL = "total";
    private static final String BANDS = "CamCOPS, phq9.py";
    private static final List<LocalText> TOPICS = List.of(
            topic("interest", "Interesse"),
            topic("mood", "Stimmung"),
            topic("sleep", "Schlaf"),
            topic("energy", "Energie"),
            topic("appetite", "Appetit"),
            topic("self-image", "Selbstbild"),
            topic("concentration", "Konzentration"),
            topic("movement", "Bewegung"),
            topic("safety", "Sicherheit"));
    private static final List<String> LOINC =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");

    private PatientHealth() {}

    static Instrument definition() {
        LocalText title = topic("PHQ-9 (depressive symptoms)", "PHQ-9 (depressive Beschwerden)");
        return Instrument.define("phq-9", "1.0", title, licence())
                .respondents(Respondent.CLIENT)
                .timeframe(Timeframe.PAST_2_WEEKS)
                .items(items())
                .optionSets(frequency(), difficulty())
                .scales(total(), pattern())
                .thresholds(thresholds())
                .codes(Code.loinc("44249-1"))
                .caveat(topic(
                        "The score is a signal, not a diagnosis. Up to two missing answers are replaced by the mean of the"
                                + " others; this rule is unverified.",
                        "Der Wert ist ein Hinweis, keine Diagnose. Bis zu zwei fehlende Antworten werden durch das Mittel der"
                                + " übrigen ersetzt; diese Regel ist nicht bestätigt."))
                .build();
    }

    private static Licence licence() {
        return Licence.of(
                        LicenceVerdict.SHIP,
                        "R. L. Spitzer, J. B. W. Williams, K. Kroenke and colleagues (no permission required)")
                .at("https://www.phqscreeners.com")
                .displaying(
                        "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an"
                                + " educational grant from Pfizer Inc.");
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int number = 1; number <= LOINC.size(); number++) {
            LocalText topic = TOPICS.get(number - 1);
            Item item = Item.choice(id(number), "frequency")
                    .labelled(topic(
                            "Item " + number + " (" + topic.in("en") + ")",
                            "Item " + number + " (" + topic.in("de") + ")"))
                    .coded(Code.loinc(LOINC.get(number - 1)));
            items.add(number == LOINC.size() ? item.risk(1) : item);
        }
        items.add(Item.choice("difficulty", "difficulty")
                .labelled(topic("Difficulty in daily life (not scored)", "Beeinträchtigung im Alltag (ohne Wertung)"))
                .optional()
                .coded(Code.loinc("69722-7")));
        return items;
    }

    private static OptionSet frequency() {
        return OptionSet.of(
                "frequency",
                Option.of(0, Code.loinc("LA6568-5")),
                Option.of(1, Code.loinc("LA6569-3")),
                Option.of(2, Code.loinc("LA6570-1")),
                Option.of(3, Code.loinc("LA6571-9")));
    }

    /** The codes of the last two answers are not in the order of their values. */
    private static OptionSet difficulty() {
        return OptionSet.of(
                "difficulty",
                Option.of(0, Code.loinc("LA6572-7")),
                Option.of(1, Code.loinc("LA6573-5")),
                Option.of(2, Code.loinc("LA6575-0")),
                Option.of(3, Code.loinc("LA6574-3")));
    }

    private static List<String> scored() {
        return IntStream.rangeClosed(1, LOINC.size())
                .mapToObj(PatientHealth::id)
                .toList();
    }

    private static Scale total() {
        return Scale.of(TOTAL, ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, scored())
                .titled(topic("Depressive symptoms", "Depressive Beschwerden"))
                .range(0, 27)
                .prorating(2)
                .asPrimary()
                .coded(Code.loinc("44261-6"), Code.snomed("720433000"));
    }

    private static Scale pattern() {
        return Scale.of(DepressionPattern.SCALE, ScoreMethod.CUSTOM, Direction.HIGHER_IS_WORSE, scored())
                .titled(topic("Pattern of symptoms (not a diagnosis)", "Muster der Beschwerden (keine Diagnose)"))
                .range(0, 2);
    }

    private static Threshold[] thresholds() {
        return new Threshold[] {
            band(0, 4, "minimal or none", "minimal oder keine"),
            band(5, 9, "mild", "leicht"),
            band(10, 14, "moderate", "mittel"),
            band(15, 19, "moderately severe", "mittel bis schwer"),
            band(20, 27, "severe", "schwer"),
            Threshold.cutOff(TOTAL, Comparison.AT_LEAST, BigDecimal.TEN)
                    .labelled(topic("Depression more likely", "Depression wahrscheinlicher"))
                    .foundIn("Sensitivity 77 to 88 %, specificity 88 to 94 % for major depressive disorder")
                    .source("CamCOPS, phq9.rst", Provenance.VERIFIED),
            figure(ThresholdKind.RELIABLE_CHANGE, "6")
                    .source("NHS England, cyp_reliable_change_thresholds", Provenance.VERIFIED),
            figure(ThresholdKind.NORM_MEAN, "15.4")
                    .foundIn("NHS Talking Therapies 2022/23, clinical cases at the start")
                    .source("cbtwatch.com", Provenance.SECONDARY),
            figure(ThresholdKind.NORM_SD, "5.5")
                    .foundIn("NHS Talking Therapies 2022/23, clinical cases at the start")
                    .source("cbtwatch.com", Provenance.SECONDARY),
            figure(ThresholdKind.ALPHA, "0.86").source("Reported from .86 to .89", Provenance.UNVERIFIED),
            figure(ThresholdKind.TEST_RETEST, "0.84").source("Reported as .84", Provenance.UNVERIFIED),
            patternBand(0, "Neither rule met", "Keine der Regeln erfüllt"),
            patternBand(
                    1, "Rule of another depressive syndrome met", "Regel eines anderen depressiven Syndroms erfüllt"),
            patternBand(
                    2, "Rule of a major depressive syndrome met", "Regel eines Syndroms der Major Depression erfüllt"),
        };
    }

    private static Threshold band(int from, int to, String english, String german) {
        return Threshold.band(TOTAL, from, to, topic(english, german)).source(BANDS, Provenance.VERIFIED);
    }

    private static Threshold patternBand(int value, String english, String german) {
        return Threshold.band(DepressionPattern.SCALE, value, value, topic(english, german))
                .source(BANDS, Provenance.VERIFIED);
    }

    private static Threshold figure(ThresholdKind kind, String value) {
        return Threshold.of(TOTAL, kind, new BigDecimal(value));
    }

    private static LocalText topic(String english, String german) {
        return LocalText.of("en", english).and("de", german);
    }

    static String id(int number) {
        return "q" + number;
    }
}
