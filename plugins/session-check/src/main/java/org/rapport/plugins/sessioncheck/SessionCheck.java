package org.rapport.plugins.sessioncheck;

import java.math.BigDecimal;
import java.util.List;
import org.rapport.spi.Condition;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Population;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;
import org.rapport.spi.Timeframe;

/**
 * Structure of the Session Check: goals, tasks, bond and being heard from 0 to 10, their mean as the scale {@code alliance}, and a
 * tension check that reports strain directly, whatever the scores say.
 *
 * <p>The parts follow what is commonly meant by a working alliance and by a report of tension after a session; items and words
 * are the project's own. No validation is claimed. The spread between clients of 1.2 is a decision of the project until practice
 * data say better.
 */
final class SessionCheck {

    private static final String RATING = "rating";
    private static final String YES_NO = "yes-no";
    private static final String DEGREE = "degree";

    private SessionCheck() {}

    static Instrument definition() {
        LocalText title = LocalText.of("en", "Session Check").and("de", "Sitzungs-Check");
        return Instrument.define("session-check", "1.0", title, Licence.of(LicenceVerdict.SHIP, "The Rapport project"))
                .populations(Population.ADULT, Population.COUPLE, Population.FAMILY)
                .respondents(Respondent.CLIENT, Respondent.THERAPIST)
                .timeframe(Timeframe.LAST_SESSION)
                .items(items())
                .optionSets(
                        OptionSet.row(RATING, 0, 10),
                        OptionSet.of(YES_NO, Option.of(0), Option.of(1)),
                        OptionSet.row(DEGREE, 1, 5))
                .scales(alliance())
                .thresholds(Threshold.of("alliance", ThresholdKind.SPREAD_BETWEEN, new BigDecimal("1.2"))
                        .source(
                                "Starting value chosen by the Rapport project; data of the practice replace it",
                                Provenance.DESIGN))
                .wordings(
                        EnglishWording.client(),
                        EnglishWording.therapist(),
                        GermanWording.client(),
                        GermanWording.therapist())
                .caveat(caveat())
                .build();
    }

    private static List<Item> items() {
        Condition tense = Condition.answerIs("tension", 1);
        return List.of(
                Item.choice("goals", RATING)
                        .labelled(LocalText.of("en", "Goals").and("de", "Ziele")),
                Item.choice("tasks", RATING)
                        .labelled(LocalText.of("en", "Tasks").and("de", "Vorgehen")),
                Item.choice("bond", RATING).labelled(LocalText.of("en", "Bond").and("de", "Bindung")),
                Item.choice("heard", RATING)
                        .labelled(LocalText.of("en", "Being heard").and("de", "Gehört werden")),
                Item.choice("tension", YES_NO)
                        .labelled(LocalText.of("en", "Tension").and("de", "Spannung")),
                Item.choice("intensity", DEGREE)
                        .labelled(LocalText.of("en", "Strength of the tension").and("de", "Stärke der Spannung"))
                        .askedWhen(tense),
                Item.choice("resolved", DEGREE)
                        .labelled(
                                LocalText.of("en", "Resolution of the tension").and("de", "Klärung der Spannung"))
                        .askedWhen(tense));
    }

    private static Scale alliance() {
        return Scale.of(
                        "alliance",
                        ScoreMethod.MEAN,
                        Direction.HIGHER_IS_BETTER,
                        List.of("goals", "tasks", "bond", "heard"))
                .titled(LocalText.of("en", "Alliance").and("de", "Allianz"))
                .range(0, 10)
                .shownWith(1)
                .asPrimary();
    }

    private static LocalText caveat() {
        return LocalText.of(
                        "en",
                        "The Session Check is this project's own instrument and has not been validated: there are no norms and"
                                + " no cut-offs. Compare people only with their own earlier answers.")
                .and(
                        "de",
                        "Der Sitzungs-Check ist ein eigenes Instrument dieses Projekts und nicht validiert: Es gibt weder Normen"
                                + " noch Grenzwerte. Vergleichen Sie Menschen nur mit ihren eigenen früheren Antworten.");
    }
}
