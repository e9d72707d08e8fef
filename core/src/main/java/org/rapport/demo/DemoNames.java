package org.rapport.demo;

import java.util.List;
import java.util.Random;

/** Invented names, English and German, and goals as a client might put them. */
final class DemoNames {

    private static final List<String> GIVEN = List.of(
            "Mara", "Jonas", "Amira", "Felix", "Noor", "Lena", "Tom", "Elif", "Ruth", "Paul", "Ines", "David", "Sofia",
            "Karim", "Greta", "Oskar", "Yara", "Simon", "Clara", "Emil", "Hanna", "Milan", "Zoe", "Anton", "Leyla",
            "Erik", "Nina", "Mateo", "Ida", "Jakob");
    private static final List<String> FAMILY = List.of(
            "Winter", "Okafor", "Lindner", "Marsh", "Aydin", "Brandt", "Costa", "Falk", "Hughes", "Iversen", "Janssen",
            "Keller", "Larsen", "Moreau", "Nowak", "Peters", "Quinn", "Rossi", "Sommer", "Tanaka", "Ulrich", "Vogel",
            "Walsh", "Yilmaz", "Zeller", "Becker", "Doyle", "Engel");
    private static final List<String> GOALS_EN = List.of(
            "Sleep through the night at least four times a week",
            "Say what I need without shouting",
            "Go back to choir practice",
            "Spend one evening a week together without phones",
            "Feel less alone with the grief",
            "Ask for help before it is too much",
            "Have dinner as a family on Sundays");
    private static final List<String> GOALS_DE = List.of(
            "An mindestens vier Nächten durchschlafen",
            "Sagen, was ich brauche, ohne laut zu werden",
            "Wieder zur Chorprobe gehen",
            "Einen Abend pro Woche ohne Telefone zusammen verbringen",
            "Mich mit der Trauer weniger allein fühlen",
            "Um Hilfe bitten, bevor es zu viel wird",
            "Sonntags gemeinsam essen");

    private DemoNames() {}

    static String given(Random random) {
        return GIVEN.get(random.nextInt(GIVEN.size()));
    }

    static String family(Random random) {
        return FAMILY.get(random.nextInt(FAMILY.size()));
    }

    /** One or two goals in the language. */
    static List<String> goals(String language, Random random) {
        List<String> from = "de".equals(language) ? GOALS_DE : GOALS_EN;
        int first = random.nextInt(from.size());
        return random.nextBoolean()
                ? List.of(from.get(first))
                : List.of(from.get(first), from.get((first + 2) % from.size()));
    }

    /** What a therapist draws as a signature: a few strokes, each therapist's own. */
    static String drawing(int therapist) {
        Random hand = new Random(therapist);
        StringBuilder lines = new StringBuilder("{\"lines\":[");
        for (int line = 0; line < 3; line++) {
            lines.append(line == 0 ? "[" : ",[");
            for (int point = 0; point < 12; point++) {
                lines.append(point == 0 ? "[" : ",[")
                        .append(20 + line * 90 + point * 7)
                        .append(',')
                        .append(50 + hand.nextInt(50))
                        .append(']');
            }
            lines.append(']');
        }
        return lines.append("]}").toString();
    }
}
