package org.rapport.walls;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.EveryTable;

/** Every method of every boundary, and how to call it with one id wherever an id is asked for. */
final class Boundaries {

    private Boundaries() {}

    static List<Method> methods() {
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

    static List<Actor> actors(Method method, UUID ours, UUID id) {
        Set<Who> permitted = Set.of(method.getAnnotation(Permits.class).value());
        List<Actor> actors = new ArrayList<>();
        if (permitted.contains(Who.ANY_MEMBER)
                || Stream.of(Role.values()).anyMatch(role -> permitted.contains(Who.valueOf(role.name())))) {
            actors.add(new Actor.Member(ours, id));
        }
        if (permitted.contains(Who.CLIENT)) {
            actors.add(new Actor.ClientSignedIn(ours, id));
        }
        if (permitted.contains(Who.CLIENT_BY_LINK)) {
            actors.add(new Actor.ClientByLink(ours, id, id, id));
        }
        if (permitted.contains(Who.GUARDIAN_BY_LINK)) {
            actors.add(new Actor.GuardianByLink(ours, id, id, id));
        }
        if (permitted.contains(Who.JOB)) {
            actors.add(new Actor.Job(ours, "wall"));
        }
        return actors;
    }

    /** What the call answers in words; a refusal by its code, a failure by its kind. */
    static String answer(Method method, Actor actor, Object... arguments) {
        Object bean = CoreContainer.get().bean(method.getDeclaringClass());
        try {
            method.setAccessible(true);
            return "gives " + Contents.of(CoreContainer.get().as(actor, () -> call(bean, method, arguments)));
        } catch (RuntimeException failure) {
            return refusal(failure)
                    .map(refused -> "refuses with " + refused.code())
                    .orElseGet(() -> "fails with " + failure.getClass().getSimpleName());
        }
    }

    /** As the pages see it: also what persistence wrapped. */
    private static Optional<DomainException> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst();
    }

    /** A call as one reads it in a list of findings. */
    static String name(Method method, Actor actor) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " as " + actor.kind();
    }

    /** What the call gave away, or how it failed otherwise than by a refusal; empty when the wall held. */
    static String breach(Method method, Actor actor, UUID id) {
        Object[] arguments = Arguments.of(method, id);
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
    static boolean isMissingReference(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .anyMatch(cause -> "23503".equals(((SQLException) cause).getSQLState()));
    }

    static Object call(Object bean, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
