package org.rapport.measure.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.shared.ErrorCode;

/**
 * The Session Checks of one session as its therapist sees them.
 *
 * @param own the therapist's own check; empty before the session was opened
 * @param clients one per participant who was asked, by position
 * @param sealed whether the clients' answers are still closed to the therapist
 * @param comparable false where the therapist left out the own check
 * @param answers what was answered, side by side; empty while sealed and before anybody answered
 */
public record SessionChecksView(
        UUID session,
        UUID relationship,
        Optional<Own> own,
        List<Client> clients,
        boolean sealed,
        boolean comparable,
        AnswerTable answers) {

    /** Copies the list. */
    public SessionChecksView {
        clients = List.copyOf(clients);
    }

    /** The session only. */
    @Override
    public String toString() {
        return "SessionChecksView of " + session;
    }

    /**
     * A therapist's check.
     *
     * @param mine whether the reader is the one who is asked
     */
    public record Own(UUID assignment, AssignmentState state, boolean mine, Optional<Instant> endedAt) {}

    /**
     * A participant's check.
     *
     * @param mayHaveLink whether a personal link can be made
     * @param obstacle why the person may not answer an open form, where that is so
     */
    public record Client(
            UUID assignment,
            UUID person,
            String name,
            AssignmentState state,
            Optional<Instant> endedAt,
            boolean mayHaveLink,
            Optional<ErrorCode> obstacle) {

        /** The assignment only. */
        @Override
        public String toString() {
            return "Client " + assignment;
        }
    }

    /**
     * Answers side by side.
     *
     * @param columns who answered, clients by position, then the therapist
     * @param rows an item each, then a scale each
     */
    public record AnswerTable(List<Column> columns, List<AnswerRow> rows) {

        /** Nothing to show. */
        public static final AnswerTable EMPTY = new AnswerTable(List.of(), List.of());

        /** Copies the lists. */
        public AnswerTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Only how large it is. */
        @Override
        public String toString() {
            return "AnswerTable[" + columns.size() + " x " + rows.size() + "]";
        }
    }

    /** Who answered; the name is empty for a therapist. */
    public record Column(RespondentKind kind, UUID respondent, String name) {

        /** The respondent only. */
        @Override
        public String toString() {
            return "Column of " + respondent;
        }
    }

    /**
     * One item or scale.
     *
     * @param label its topic
     * @param score whether it is a scale
     * @param values one per column, empty where there is none
     */
    public record AnswerRow(String label, boolean score, List<String> values) {

        /** Copies the list. */
        public AnswerRow {
            values = List.copyOf(values);
        }

        /** The label only. */
        @Override
        public String toString() {
            return "AnswerRow " + label;
        }
    }
}
