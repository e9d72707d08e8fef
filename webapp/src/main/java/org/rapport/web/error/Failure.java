package org.rapport.web.error;

import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
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
        // the persistence API and EclipseLink each have one of this name
        return thrown.getClass().getSimpleName().equals("OptimisticLockException") ? new ChangedMeanwhile() : null;
    }
}
