package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;

/**
 * Texts nobody should be able to do harm with, given to every method of every boundary wherever a text is asked for: the
 * call goes through or is refused with a code, and never fails otherwise. A new boundary is tried too, without being
 * named here; jobs are not, since no text of people reaches them.
 */
class HostileTextTest {

    private static final Map<String, String> TEXTS = Map.of(
            "SQL", "'); drop table rapport.person cascade; --",
            "HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "patterns", "%_\\ {0} {1,date,x} ${7*7} #{7*7} $1",
            "10,000 characters", "x".repeat(10_000),
            "emoji", "😀👩‍👧 Zoë",
            "right to left", "\u202Eמשה محمد\u202C",
            "NUL", "An\u0000na",
            "half a character", "An\uD83D",
            "blanks", " \u00A0\u2003\t\n ",
            "nothing", "");

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = OwnRows.in(OURS, ID);
    }

    @Test
    void everyTextIsTakenOrRefusedAndNothingElseHappens() {
        Set<String> plain = failures(method -> Arguments.of(method, ID));
        List<String> tables = new EveryTable(database).names();
        Set<String> found = new TreeSet<>();
        TEXTS.forEach((kind, text) -> failures(method -> Arguments.of(method, ID, text)).stream()
                .filter(call -> !plain.contains(call))
                .forEach(call -> found.add(call + " with " + kind)));
        assertThat(found).isEmpty();
        assertThat(new EveryTable(database).names()).isEqualTo(tables).contains("person");
    }

    /** Calls that fail: some do with any text, since the rows they find were made up. */
    private static Set<String> failures(Given given) {
        return database.inside(() -> {
            Set<String> failures = new TreeSet<>();
            for (Method method : Boundaries.methods()) {
                for (Actor actor : Boundaries.actors(method, OURS, ID)) {
                    if (actor instanceof Actor.Job) {
                        continue;
                    }
                    String answer = Boundaries.answer(method, actor, given.arguments(method));
                    if (answer.startsWith("fails")) {
                        failures.add(Boundaries.name(method, actor) + " " + answer);
                    }
                }
            }
            return failures;
        });
    }

    private interface Given {

        Object[] arguments(Method method);
    }
}
