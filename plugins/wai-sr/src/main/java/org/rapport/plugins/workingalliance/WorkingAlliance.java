package org.rapport.plugins.workingalliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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
 * Structure of the WAI-SR (Hatcher and Gillaspy 2006; 12 items, client) and of its therapist form (10 items), answered from 1 to 5,
 * none reversed. Scores are means, since the forms differ in length and sums cannot be compared.
 *
 * <p>Which client item belongs to which subscale is known from two independent secondary sources; for the therapist form it is
 * unverified. Alliance measures have no cut-offs (the inventory's author says so): there are none here. How many items may be
 * missing is a decision of the project: a quarter of a subscale of four, none of a subscale of three, two of all.
 */
final class WorkingAlliance {

    private static final Licence RIGHTS = Licence.of(LicenceVerdict.NO, "Society for Psychotherapy Research")
            .at("https://wai.profhorvath.com/downloads");
    private static final Map<String, LocalText> TITLES = Map.of(
            "goal", LocalText.of("en", "Goal").and("de", "Ziele"),
            "task", LocalText.of("en", "Task").and("de", "Aufgaben"),
            "bond", LocalText.of("en", "Bond").and("de", "Bindung"),
            "total", LocalText.of("en", "Alliance").and("de", "Allianz"));

    private WorkingAlliance() {}

    static Instrument client() {
        List<Scale> subscales =
                List.of(subscale("task", 1, 2, 10, 12), subscale("goal", 4, 6, 8, 11), subscale("bond", 3, 5, 7, 9));
        return form("wai-sr", title("WAI-SR, client", "WAI-SR, Klientin oder Klient"), subscales, 12)
                .respondents(Respondent.CLIENT)
                .thresholds(
                        figure(ThresholdKind.NORM_MEAN, "4", "Clients' means are typically about 4; ceiling is normal"),
                        figure(ThresholdKind.NORM_SD, "0.65", "Between clients about 0.6 to 0.7; the middle is taken"),
                        figure(
                                ThresholdKind.SPREAD_BETWEEN,
                                "0.65",
                                "Between clients about 0.6 to 0.7; the middle is taken"),
                        figure(ThresholdKind.ALPHA, "0.91", "US samples about .91 to .92, Hatcher and Gillaspy 2006"))
                .caveat(
                        LocalText.of(
                                        "en",
                                        "The inventory has no cut-off: no alliance measure has a standard for what is good enough. Compare"
                                                + " people with their own earlier answers.")
                                .and(
                                        "de",
                                        "Das Inventar hat keinen Grenzwert: Für kein Maß der Arbeitsbeziehung gibt es einen Standard dafür,"
                                                + " was gut genug ist. Vergleichen Sie Menschen mit ihren eigenen früheren Antworten."))
                .build();
    }

    static Instrument therapist() {
        List<Scale> subscales =
                List.of(subscale("goal", 3, 6, 8), subscale("task", 1, 4, 10), subscale("bond", 2, 5, 7, 9));
        return form("wai-srt", title("WAI-SR, therapist", "WAI-SR, Therapeutin oder Therapeut"), subscales, 10)
                .respondents(Respondent.THERAPIST)
                .caveat(LocalText.of(
                                "en",
                                "Which item of the therapist form belongs to goal, task or bond is unverified: please compare with"
                                        + " the official form. There is no cut-off. Compare means, never sums, with the client's"
                                        + " form.")
                        .and(
                                "de",
                                "Welche Aussage der Form für Behandelnde zu Zielen, Aufgaben oder Bindung gehört, ist nicht"
                                        + " bestätigt: Bitte vergleichen Sie mit dem offiziellen Bogen. Es gibt keinen Grenzwert."
                                        + " Vergleichen Sie mit der Form für Klientinnen und Klienten nur Mittelwerte, nie"
                                        + " Summen."))
                .build();
    }

    private static LocalText title(String english, String german) {
        return LocalText.of("en", english).and("de", german);
    }

    private static Instrument.Builder form(String id, LocalText title, List<Scale> subscales, int items) {
        List<Scale> scales = new ArrayList<>(subscales);
        scales.add(total(items));
        return Instrument.define(id, "1.0", title, RIGHTS)
                .timeframe(Timeframe.OVERALL)
                .items(items(subscales, items))
                .optionSets(
                        OptionSet.of("frequency", Option.of(1), Option.of(2), Option.of(3), Option.of(4), Option.of(5)))
                .scales(scales.toArray(Scale[]::new));
    }

    private static List<Item> items(List<Scale> subscales, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Item.choice(id(number), "frequency").labelled(label(subscales, number)))
                .toList();
    }

    /** A topic in place of the item's words, as "Item 1 (task)". */
    private static LocalText label(List<Scale> subscales, int number) {
        LocalText topic = subscales.stream()
                .filter(scale -> scale.items().contains(id(number)))
                .map(Scale::title)
                .findFirst()
                .orElse(LocalText.none());
        String start = "Item " + number + " (";
        return LocalText.of("en", start + topic.in("en").toLowerCase(Locale.ROOT) + ")")
                .and("de", start + topic.in("de") + ")");
    }

    private static Scale subscale(String id, int... numbers) {
        List<String> items = IntStream.of(numbers).mapToObj(WorkingAlliance::id).toList();
        Scale scale = mean(id, items);
        return items.size() < 4 ? scale : scale.prorating(1);
    }

    private static Scale total(int items) {
        List<String> all =
                IntStream.rangeClosed(1, items).mapToObj(WorkingAlliance::id).toList();
        return mean("total", all).prorating(2).asPrimary();
    }

    private static Scale mean(String id, List<String> items) {
        return Scale.of(id, ScoreMethod.MEAN, Direction.HIGHER_IS_BETTER, items)
                .titled(TITLES.getOrDefault(id, LocalText.none()))
                .range(1, 5);
    }

    private static Threshold figure(ThresholdKind kind, String value, String citation) {
        return Threshold.of("total", kind, new BigDecimal(value)).source(citation, Provenance.UNVERIFIED);
    }

    private static String id(int number) {
        return "q" + number;
    }
}
