package org.rapport.web.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.course.SessionChecksView;

/** The checks of one session as its therapist sees them. */
public record SessionChecksJson(
        UUID session,
        UUID relationship,
        @Nullable Own own,
        List<Client> clients,
        boolean sealed,
        boolean comparable,
        Table answers) {

    /** A therapist's check; {@code mine} where it is the caller's to answer. */
    public record Own(
            UUID check,
            String state,
            boolean mine,
            @Nullable Instant endedAt) {

        static Own of(SessionChecksView.Own own) {
            return new Own(
                    own.assignment(),
                    own.state().name(),
                    own.mine(),
                    own.endedAt().orElse(null));
        }
    }

    /** A participant's check. */
    public record Client(
            UUID check,
            UUID person,
            String name,
            String state,
            @Nullable Instant endedAt) {

        static Client of(SessionChecksView.Client client) {
            return new Client(
                    client.assignment(),
                    client.person(),
                    client.name(),
                    client.state().name(),
                    client.endedAt().orElse(null));
        }

        /** The check; never the name. */
        @Override
        public String toString() {
            return "Client " + check;
        }
    }

    /** Answers side by side: a column for each who answered, a row for each topic, then for each scale. */
    public record Table(List<Column> columns, List<Line> rows) {

        static Table of(SessionChecksView.AnswerTable table) {
            return new Table(
                    table.columns().stream().map(Column::of).toList(),
                    table.rows().stream().map(Line::of).toList());
        }

        /** Only how large it is. */
        @Override
        public String toString() {
            return "Table[" + columns.size() + " x " + rows.size() + "]";
        }
    }

    /** Who answered. */
    public record Column(String respondentKind, UUID respondent) {

        static Column of(SessionChecksView.Column column) {
            return new Column(column.kind().name(), column.respondent());
        }
    }

    /** One topic or scale, with a value for each column; empty where there is none. */
    public record Line(String label, boolean score, List<String> values) {

        static Line of(SessionChecksView.AnswerRow row) {
            return new Line(
                    row.label(),
                    row.score(),
                    row.values().stream()
                            .map(value -> Objects.requireNonNullElse(value, ""))
                            .toList());
        }

        /** The label only. */
        @Override
        public String toString() {
            return "Line " + label;
        }
    }

    static SessionChecksJson of(SessionChecksView view) {
        return new SessionChecksJson(
                view.session(),
                view.relationship(),
                view.own().map(Own::of).orElse(null),
                view.clients().stream().map(Client::of).toList(),
                view.sealed(),
                view.comparable(),
                Table.of(view.answers()));
    }

    /** The session only. */
    @Override
    public String toString() {
        return "SessionChecksJson of " + session;
    }
}
