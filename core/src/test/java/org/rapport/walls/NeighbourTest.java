package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;

/**
 * The code's wall behind the first question. {@link CodeWallTest} asks for what only the other organisation has, and is
 * refused at once; here our organisation has a row of the same id in every table, so that calls go on to every further
 * statement. One database holds our organisation alone, another one the same beside a neighbour with the very same ids;
 * the database's wall is taken away in both. Whatever is called must answer the same in both.
 */
class NeighbourTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private static TestDatabase alone;
    private static TestDatabase beside;

    @BeforeAll
    static void fill() {
        alone = OwnRows.in(OURS, ID);
        beside = OwnRows.in(OURS, ID);
        new EveryTable(beside).fill(THEIRS, ID);
    }

    @Test
    void whatANeighbourHoldsChangesNoAnswerAndNothingOfItIsChanged() {
        Map<String, String> expected = answers(alone, new TreeSet<>());
        Set<String> changed = new TreeSet<>();
        assertThat(answers(beside, changed)).isEqualTo(expected);
        assertThat(changed).isEmpty();
        assertThat(expected.values())
                .filteredOn(answer -> answer.contains(EveryTable.MARK))
                .as("answers that show something")
                .hasSizeGreaterThan(10);
    }

    /** Every call's answer in order, without what is new with every call: ids other than the one asked for, and times. */
    private static Map<String, String> answers(TestDatabase database, Set<String> changed) {
        CoreContainer.get();
        EveryTable tables = new EveryTable(database);
        Map<String, String> answers = new LinkedHashMap<>();
        database.inside(() -> {
            List<String> before = tables.fingerprint(THEIRS);
            for (Method method : Boundaries.methods()) {
                for (Actor actor : Boundaries.actors(method, OURS, ID)) {
                    String call = method.toGenericString() + Boundaries.name(method, actor);
                    answers.put(call, timeless(Boundaries.answer(method, actor, Arguments.of(method, ID))));
                    List<String> after = tables.fingerprint(THEIRS);
                    if (!after.equals(before)) {
                        changed.add(call);
                    }
                    before = after;
                }
            }
            return true;
        });
        return answers;
    }

    private static String timeless(String answer) {
        return answer.replace(ID.toString(), "the id asked for")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an id")
                .replaceAll("\\b[0-9a-f]{64,}\\b", "a hash")
                .replaceAll("\\$argon2id\\$[^ ]+", "a hash")
                .replaceAll("\\b[A-Z2-7]{32}\\b", "a new secret")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "a day")
                .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?", "a time")
                .replaceAll("[A-Za-z0-9_-]{43}", "a secret");
    }
}
