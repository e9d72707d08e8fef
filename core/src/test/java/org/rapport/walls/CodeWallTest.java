package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
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

    private static List<Method> methods() {
        return CDI.current().getBeanManager().getBeans(Object.class).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Boundary.class))
                .filter(type ->
                        !type.getName().contains("Test") && !type.getName().contains("Trial"))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.isAnnotationPresent(Permits.class))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static List<Actor> actors(Method method) {
        Set<Who> permitted = Set.of(method.getAnnotation(Permits.class).value());
        List<Actor> actors = new ArrayList<>();
        if (permitted.contains(Who.ANY_MEMBER)
                || Stream.of(Role.values()).anyMatch(role -> permitted.contains(Who.valueOf(role.name())))) {
            actors.add(new Actor.Member(ours, ID));
        }
        if (permitted.contains(Who.CLIENT)) {
            actors.add(new Actor.ClientSignedIn(ours, ID));
        }
        if (permitted.contains(Who.CLIENT_BY_LINK)) {
            actors.add(new Actor.ClientByLink(ours, ID, ID, ID));
        }
        if (permitted.contains(Who.JOB)) {
            actors.add(new Actor.Job(ours, "wall"));
        }
        return actors;
    }

    /** What the call gave away, or how it failed otherwise than by a refusal; empty when the wall held. */
    private static String breach(Method method, Actor actor) {
        Object[] arguments = Arguments.of(method, ID);
        Object bean = CoreContainer.get().bean(method.getDeclaringClass());
        try {
            method.setAccessible(true);
            Object result = CoreContainer.get().as(actor, () -> call(bean, method, arguments));
            return Contents.of(result).contains(EveryTable.MARK) ? "shows a row of the other organisation" : "";
        } catch (DomainException refused) {
            return "";
        } catch (RuntimeException other) {
            return isMissingReference(other) ? "" : "fails with " + other;
        }
    }

    /** The row referred to is not there for our organisation, says the database: references name the organisation. */
    private static boolean isMissingReference(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .anyMatch(cause -> "23503".equals(((SQLException) cause).getSQLState()));
    }

    private static Object call(Object bean, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Test
    void withoutTheDatabasesWallNoBoundaryShowsOrChangesARowOfAnotherOrganisation() {
        CoreContainer.get();
        Set<String> breaches = new TreeSet<>();
        database.inside(() -> {
            List<String> before = tables.fingerprint(THEIRS);
            for (Method method : methods()) {
                for (Actor actor : actors(method)) {
                    String call = method.getDeclaringClass().getSimpleName() + "." + method.getName() + " as "
                            + actor.kind() + " ";
                    String breach = breach(method, actor);
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
    void theOtherOrganisationItselfIsShownItsRows() {
        Set<String> shown = new TreeSet<>();
        database.inside(() -> {
            methods().stream()
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> actors(method).stream().anyMatch(Actor.Member.class::isInstance))
                    .filter(method ->
                            !breach(method, new Actor.Member(THEIRS, ID)).isEmpty())
                    .forEach(method -> shown.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));
            return true;
        });
        assertThat(shown).contains("Members.all", "Members.me", "Practices.mine", "Today.today");
    }
}
