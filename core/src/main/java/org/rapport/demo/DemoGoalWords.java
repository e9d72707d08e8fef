package org.rapport.demo;

import java.util.Map;
import java.util.Objects;

/** What invented clients want to reach, in English and German. */
final class DemoGoalWords {

    private static final Map<String, String> ENGLISH = Map.of(
            "alone", "I want to say no at work without lying awake afterwards",
            "alone.step", "Once a week, ask for a day to think before I answer",
            "other", "I never want to feel afraid again",
            "other.reason",
                    "I would rather say: to do what matters to me, also when I am afraid. Let us talk about it.",
            "shared", "We want to argue without one of us leaving the room",
            "shared.step", "Say “I need ten minutes”, and come back after ten minutes",
            "own", "I want to see my friends again without having to explain myself");
    private static final Map<String, String> GERMAN = Map.of(
            "alone", "Ich will bei der Arbeit Nein sagen können, ohne danach wach zu liegen",
            "alone.step", "Einmal in der Woche einen Tag Bedenkzeit nehmen, bevor ich antworte",
            "other", "Ich will nie wieder Angst haben",
            "other.reason",
                    "Ich würde lieber sagen: tun, was mir wichtig ist, auch mit Angst. Lassen Sie uns darüber sprechen.",
            "shared", "Wir wollen streiten, ohne dass einer von uns aus dem Zimmer geht",
            "shared.step", "„Ich brauche zehn Minuten“ sagen und nach zehn Minuten wiederkommen",
            "own", "Ich will meine Freunde wieder treffen, ohne mich erklären zu müssen");

    private DemoGoalWords() {}

    static String of(String language, String key) {
        return Objects.requireNonNull(("de".equals(language) ? GERMAN : ENGLISH).get(key), key);
    }
}
