package org.rapport.web.error;

import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;

/** What an exception means for the person at the page. Found by looking through its causes. */
public sealed interface Failure {

    /** So many causes are looked through. */
    int DEPTH = 30;

    /** Where the exceptions of connections to resources lie; the server has them, whatever its pool is. */
    String POOL = "jakarta.resource.";

    /** A rule of the domain. */
    record Refused(DomainException reason) implements Failure {}

    /** Values of a command that break their constraints. */
    record Invalid(Set<? extends ConstraintViolation<?>> violations) implements Failure {}

    /** Somebody else changed the same thing first. */
    record ChangedMeanwhile() implements Failure {}

    /** The server no longer knows the page that was sent. */
    record Expired() implements Failure {}

    /**
     * The database does not answer just now.
     *
     * @param state what SQL calls it
     */
    record Unavailable(String state) implements Failure {

        private static final System.Logger LOG = System.getLogger(Unavailable.class.getName());
        private static final String TOO_MANY = "53300";

        /** Leaves one line in the log; where it came from says nothing. */
        public void log() {
            LOG.log(System.Logger.Level.WARNING, "The database does not answer (SQL state {0})", state);
        }

        /** No connection, a server that stops or starts, no room. */
        private static boolean tells(String state) {
            return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        }
    }

    /** Anything else. */
    record Unexpected(Throwable cause) implements Failure {}

    /** Classifies an exception by the first of its causes that has a meaning. */
    static Failure of(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < DEPTH; depth++) {
            Failure meaning = meaning(current);
            if (meaning != null) {
                return meaning;
            }
            current = current.getCause();
        }
        return hadNoConnection(thrown) ? new Unavailable(Unavailable.TOO_MANY) : new Unexpected(thrown);
    }

    /** The server's pool had none left: it says so in words of its own, without a state of SQL. */
    private static boolean hadNoConnection(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .toList();
        return causes.stream().anyMatch(cause -> cause.getClass().getName().startsWith(POOL))
                && causes.stream()
                        .noneMatch(cause -> cause instanceof SQLException refused && refused.getSQLState() != null);
    }

    private static @Nullable Failure meaning(Throwable thrown) {
        if (thrown instanceof DomainException reason) {
            return new Refused(reason);
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return new Invalid(invalid.getConstraintViolations());
        }
        if (thrown instanceof ViewExpiredException) {
            return new Expired();
        }
        if (thrown instanceof SQLException refused
                && refused.getSQLState() != null
                && Unavailable.tells(refused.getSQLState())) {
            return new Unavailable(refused.getSQLState());
        }
        // the persistence API and EclipseLink each have one of this name
        return thrown.getClass().getSimpleName().equals("OptimisticLockException") ? new ChangedMeanwhile() : null;
    }
}
