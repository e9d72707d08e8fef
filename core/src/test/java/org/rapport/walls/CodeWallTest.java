package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/**
 * The code's wall around an organisation, with the database's taken away. Another organisation has one row in every
 * table, all of the same id; the caller is of our organisation, holds every role and has that very id. Every method of
 * every boundary is called with that id wherever an id is asked for: a statement that does not name the organisation
 * finds the other one's row. A new boundary is called too, without being named here.
 */
class CodeWallTest {

    private static final UUID THEIRS = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private static TestDatabase database;
    private static EveryTable tables;
    private static UUID ours;

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh().withoutRowLevelSecurity();
        tables = new EveryTable(database);
        tables.fill(THEIRS, ID);
        ours = database.inside(() -> {
            TestOrganisation home = TestOrganisation.create();
            home.member(ID, Role.values());
            return home.id();
        });
    }

    @Test
    void withoutTheDatabasesWallNoBoundaryShowsOrChangesARowOfAnotherOrganisation() {
        CoreContainer.get();
        Set<String> breaches = new TreeSet<>();
        database.inside(() -> {
            List<String> before = tables.fingerprint(THEIRS);
            for (Method method : Boundaries.methods()) {
                for (Actor actor : Boundaries.actors(method, ours, ID)) {
                    String call = Boundaries.name(method, actor) + " ";
                    String breach = Boundaries.breach(method, actor, ID);
                    if (!breach.isEmpty()) {
                        breaches.add(call + breach);
                    }
                    List<String> after = tables.fingerprint(THEIRS);
                    if (!after.equals(before)) {
                        breaches.add(call + "changes a row of the other organisation");
                    }
                    before = after;
                }
            }
            return true;
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyCallThatNamesAnIdReallyLooksForIt() {
        CoreContainer core = CoreContainer.get();
        Set<String> unasked = new TreeSet<>();
        database.inside(() -> {
            for (Method method : Boundaries.methods()) {
                if (Arrays.deepToString(Arguments.of(method, ID)).contains(ID.toString())
                        || Stream.of(method.getParameterTypes()).anyMatch(CodeWallTest::holdsAnId)) {
                    for (Actor actor : Boundaries.actors(method, ours, ID)) {
                        Set<String> sent = core.statements().listen(() -> {
                            Boundaries.breach(method, actor, ID);
                            return true;
                        });
                        if (sent.stream().noneMatch(CodeWallTest::looksForRows)) {
                            unasked.add(Boundaries.name(method, actor));
                        }
                    }
                }
            }
            return true;
        });
        // one id cannot stand for two members, nor for oneself and another: these are refused before they look, and
        // have
        // tests of their own
        assertThat(unasked)
                .containsExactly(
                        "MemberSecondFactors.reset as Member",
                        "Supervisions.begin as Job",
                        "Supervisions.begin as Member");
    }

    private static boolean holdsAnId(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents()).anyMatch(component -> component.getType() == UUID.class);
    }

    /** Apart from who asks: the organisation of the transaction and the caller's roles. */
    private static boolean looksForRows(String sql) {
        return (sql.contains("rapport.") || sql.contains("gate."))
                && !sql.contains("set_config(")
                && !sql.contains("rapport.member_role");
    }

    @Test
    void theOtherOrganisationItselfIsShownItsRows() {
        Set<String> shown = new TreeSet<>();
        database.inside(() -> {
            Boundaries.methods().stream()
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method ->
                            Boundaries.actors(method, ours, ID).stream().anyMatch(Actor.Member.class::isInstance))
                    .filter(method -> !Boundaries.breach(method, new Actor.Member(THEIRS, ID), ID)
                            .isEmpty())
                    .forEach(method -> shown.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));
            return true;
        });
        assertThat(shown).contains("Members.all", "Members.me", "Practices.mine", "Today.today");
    }
}
