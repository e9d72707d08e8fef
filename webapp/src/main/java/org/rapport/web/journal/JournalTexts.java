package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.desk.journal.EntryKind;
import org.rapport.desk.journal.JournalLine;
import org.rapport.desk.journal.SubjectFound;
import org.rapport.web.i18n.PageTexts;

/** Puts the journal into words. */
@RequestScoped
public class JournalTexts {

    private static final int MOST_CODES = 3;

    @Inject
    private PageTexts texts;

    /** Who did it. */
    String who(JournalLine line) {
        return line.actorName().isEmpty() ? texts.of("journal.actor." + line.actorKind()) : line.actorName();
    }

    /** What was done. */
    String what(String action) {
        return texts.of("journal." + action);
    }

    /** Of how many records a reading was; empty for everything else. */
    String detail(JournalLine line) {
        return line.kind() == EntryKind.READ && line.records() > 0
                ? texts.count("journalPage.records", line.records())
                : "";
    }

    /** Whom it is about. */
    String about(JournalLine line) {
        List<String> codes = line.codes();
        if (codes.size() > MOST_CODES) {
            return texts.count("journalPage.relationships", codes.size());
        }
        return codes.isEmpty() ? line.subjectName() : String.join(", ", codes);
    }

    /** What to call a relationship or a person in the filter. */
    String subject(SubjectFound found) {
        String codes = String.join(", ", found.codes());
        return found.person() ? texts.of("journalPage.person", found.name(), codes) : codes;
    }
}
