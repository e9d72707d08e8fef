package org.rapport.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

class FailureTest {

    @Test
    void a_broken_rule_is_found_under_what_the_container_wraps_around_it() {
        DomainException reason = new DomainException(SharedError.NOT_FOUND);

        Failure failure = Failure.of(new IllegalStateException(new RuntimeException(reason)));

        assertThat(failure).isEqualTo(new Failure.Refused(reason));
    }

    @Test
    void a_stale_version_is_a_change_by_somebody_else() {
        assertThat(Failure.of(new RuntimeException(new OptimisticLockException())))
                .isEqualTo(new Failure.ChangedMeanwhile());
    }

    @Test
    void a_database_that_does_not_answer_is_known_by_its_sql_state() {
        for (String state : List.of("08006", "57P01", "57P03", "53300")) {
            assertThat(Failure.of(new RuntimeException(new SQLException("", new SQLException("", state)))))
                    .isEqualTo(new Failure.Unavailable(state));
        }
        SQLException refused = new SQLException("", "23505");
        assertThat(Failure.of(refused)).isEqualTo(new Failure.Unexpected(refused));
    }

    @Test
    void a_pool_without_a_connection_left_is_a_database_that_does_not_answer() {
        ResourceException none = new ResourceAllocationException("expired max-wait-time");
        assertThat(Failure.of(new RuntimeException(new SQLException("Error in allocating a connection", none))))
                .isEqualTo(new Failure.Unavailable("53300"));
        RuntimeException wrongPassword =
                new RuntimeException(new SQLException(new ResourceAllocationException(new SQLException("", "28P01"))));
        assertThat(Failure.of(wrongPassword)).isEqualTo(new Failure.Unexpected(wrongPassword));
    }

    @Test
    void broken_constraints_and_expired_pages_are_known() {
        assertThat(Failure.of(new ConstraintViolationException(Set.of()))).isInstanceOf(Failure.Invalid.class);
        assertThat(Failure.of(new ViewExpiredException())).isEqualTo(new Failure.Expired());
    }

    @Test
    void everything_else_is_unexpected_and_keeps_its_cause() {
        RuntimeException cause = new IllegalArgumentException();

        assertThat(Failure.of(cause)).isEqualTo(new Failure.Unexpected(cause));
    }

    @Test
    void causes_in_a_circle_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);

        assertThat(Failure.of(one)).isInstanceOf(Failure.Unexpected.class);
    }

    @Test
    void the_log_names_classes_and_places_but_no_message() {
        String text = Incidents.describe(new IllegalStateException("row of a client", new RuntimeException("a note")));

        assertThat(text)
                .contains("java.lang.IllegalStateException", "caused by java.lang.RuntimeException", "FailureTest")
                .doesNotContain("row of a client", "a note");
    }
}
