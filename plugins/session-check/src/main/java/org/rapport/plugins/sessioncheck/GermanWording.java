package org.rapport.plugins.sessioncheck;

import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** The German words of the Session Check, the project's own. */
final class GermanWording {

    private GermanWording() {}

    static Wording client() {
        return Wording.of(
                        "de",
                        Respondent.CLIENT,
                        "Sitzungs-Check",
                        "Bitte denken Sie an die Sitzung, die Sie gerade hatten. Es gibt keine richtigen oder falschen"
                                + " Antworten.")
                .item(
                        "goals",
                        "Wie sehr haben Sie und Ihre Therapeutin oder Ihr Therapeut in dieser Sitzung auf dasselbe"
                                + " hingearbeitet?",
                        "Auf Verschiedenes",
                        "Auf dasselbe")
                .item(
                        "tasks",
                        "Wie nützlich erschien Ihnen, was Sie und Ihre Therapeutin oder Ihr Therapeut in dieser Sitzung getan"
                                + " haben?",
                        "Nicht nützlich",
                        "Sehr nützlich")
                .item(
                        "bond",
                        "Wie wohl haben Sie sich mit Ihrer Therapeutin oder Ihrem Therapeuten gefühlt?",
                        "Nicht wohl",
                        "Vollkommen wohl")
                .item(
                        "heard",
                        "Wie viel von dem, was Sie sagen wollten, ist bei Ihrer Therapeutin oder Ihrem Therapeuten"
                                + " angekommen?",
                        "Nichts",
                        "Alles")
                .item(
                        "tension",
                        "Gab es in dieser Sitzung eine Spannung zwischen Ihnen und Ihrer Therapeutin oder Ihrem Therapeuten,"
                                + " und sei sie noch so klein?")
                .item("intensity", "Wie stark war die Spannung?", "Sehr schwach", "Sehr stark")
                .item("resolved", "Wie gut ist sie inzwischen geklärt?", "Gar nicht", "Vollständig")
                .options("yes-no", "Nein", "Ja");
    }

    static Wording therapist() {
        return Wording.of(
                        "de",
                        Respondent.THERAPIST,
                        "Sitzungs-Check",
                        "Bitte antworten Sie aus Ihrer eigenen Sicht auf die Sitzung, bevor Sie die Antworten Ihrer Klientin"
                                + " oder Ihres Klienten sehen.")
                .item(
                        "goals",
                        "Wie sehr haben Sie und Ihre Klientin oder Ihr Klient in dieser Sitzung auf dasselbe hingearbeitet?",
                        "Auf Verschiedenes",
                        "Auf dasselbe")
                .item(
                        "tasks",
                        "Wie nützlich erschien Ihnen, was Sie und Ihre Klientin oder Ihr Klient in dieser Sitzung getan"
                                + " haben?",
                        "Nicht nützlich",
                        "Sehr nützlich")
                .item(
                        "bond",
                        "Wie wohl haben Sie sich mit Ihrer Klientin oder Ihrem Klienten gefühlt?",
                        "Nicht wohl",
                        "Vollkommen wohl")
                .item(
                        "heard",
                        "Wie viel von dem, was Ihre Klientin oder Ihr Klient sagen wollte, ist bei Ihnen angekommen?",
                        "Nichts",
                        "Alles")
                .item(
                        "tension",
                        "Gab es in dieser Sitzung eine Spannung zwischen Ihnen und Ihrer Klientin oder Ihrem Klienten, und sei"
                                + " sie noch so klein?")
                .item("intensity", "Wie stark war die Spannung?", "Sehr schwach", "Sehr stark")
                .item("resolved", "Wie gut ist sie inzwischen geklärt?", "Gar nicht", "Vollständig")
                .options("yes-no", "Nein", "Ja");
    }
}
