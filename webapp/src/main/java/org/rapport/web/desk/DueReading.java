package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementPresent;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The agreement of a relationship as it stands, and what comes next by it; read once in a request. */
@RequestScoped
public class DueReading {

    @Inject
    private Agreements agreements;

    @Inject
    private Assignments assignments;

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    private @Nullable AgreementPresent present;

    /** The agreement in force and the one that waits for signatures. */
    AgreementPresent agreement(UUID relationship) {
        AgreementPresent read = present == null ? agreements.present(relationship) : present;
        present = read;
        return read;
    }

    /** The next review after so many held sessions, and the forms that wait for clients' answers. */
    List<String> due(UUID relationship, int held) {
        List<String> due = new ArrayList<>();
        agreement(relationship).inForce().flatMap(view -> review(view, held)).ifPresent(due::add);
        assignments.of(relationship).stream()
                .filter(AssignmentRow::mayHaveLink)
                .map(this::waiting)
                .forEach(due::add);
        return due;
    }

    private Optional<String> review(AgreementView view, int held) {
        return view.summary().reviewAfter().stream()
                .filter(session -> session > held)
                .sorted()
                .findFirst()
                .map(session -> text.count("relationship.due.review", session));
    }

    private String waiting(AssignmentRow row) {
        List<Object> facts = List.of(
                row.title().in(reader.getLanguage()),
                row.name(),
                row.sessionNumber(),
                dates.shown(row.assignedAt(), "day"));
        return text.with(row.sessionNumber() > 0 ? "relationship.due.check" : "relationship.due.form", facts);
    }
}
