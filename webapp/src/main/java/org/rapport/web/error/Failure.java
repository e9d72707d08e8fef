package org.rapport.web.error;

import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;

/** What an exception means for the person at the page. Found by looking through its causes. */
public sealed interface Failure {

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
        for (int depth = 0; current != null && depth < 30; depth++) {
            Failure meaning = meaning(current);
            if (meaning != null) {
                return meaning;
            }
            current = current.getCause();
        }
        return new Unexpected(thrown);
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
