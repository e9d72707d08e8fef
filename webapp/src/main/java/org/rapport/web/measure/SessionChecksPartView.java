package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.course.SessionChecks;
import org.rapport.measure.course.SessionChecksView;
import org.rapport.measure.form.AssignmentState;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The part of a session's page that shows its checks. */
@Named("checksPart")
@RequestScoped
public class SessionChecksPartView {

    @Inject
    private SessionChecks checks;

    @Inject
    private Reader reader;

    @Inject
    private PageTexts texts;

    private final Map<UUID, SessionChecksView> read = new HashMap<>();

    /** The checks of the session, read once per page. */
    public SessionChecksView of(UUID session) {
        return read.computeIfAbsent(session, id -> checks.of(id, reader.getLanguage()));
    }

    /** Whether the session's checks were asked. */
    public boolean asked(UUID session) {
        return of(session).own().isPresent();
    }

    /** Whether the reader's own check waits. */
    public boolean mineWaits(UUID session) {
        return of(session)
                .own()
                .filter(own -> own.mine() && own.state() == AssignmentState.OPEN)
                .isPresent();
    }

    /** The id of the therapist's check, or nothing. */
    public String ownCheck(UUID session) {
        return of(session).own().map(own -> own.assignment().toString()).orElse("");
    }

    /** Where the therapist's check stands. */
    public String ownState(UUID session) {
        return of(session).own().map(own -> texts.value(own.state())).orElse("");
    }

    /** Whether there is anything to compare. */
    public boolean opened(UUID session) {
        return !of(session).answers().columns().isEmpty();
    }

    /** The questions that somebody answered, then the scales. */
    public List<SessionChecksView.AnswerRow> rows(UUID session) {
        return of(session).answers().rows().stream()
                .filter(row -> !String.join("", row.values()).isEmpty())
                .toList();
    }

    /** How a row looks: scales stand apart from answers. */
    public String rowStyle(SessionChecksView.AnswerRow row) {
        return row.score() ? "r-answers-scale" : "";
    }

    /** A value, or a dash where there is none. */
    public String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    /** Whether somebody who is asked cannot have a link. */
    public boolean withoutLink(UUID session) {
        return of(session).clients().stream()
                .anyMatch(client -> client.state() == AssignmentState.OPEN && !client.mayHaveLink());
    }

    /** The heading of a column of answers. */
    public String heading(SessionChecksView.Column column) {
        return column.name().isEmpty() ? texts.of("checks.therapist") : column.name();
    }

    /** The tone of a state. */
    public String tone(AssignmentState state) {
        return switch (state) {
            case ANSWERED -> "done";
            case OPEN -> "info";
            case SKIPPED, CLOSED -> "quiet";
        };
    }
}
