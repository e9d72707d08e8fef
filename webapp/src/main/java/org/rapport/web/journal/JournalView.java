package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.journal.AskJournal;
import org.rapport.desk.journal.EntryKind;
import org.rapport.desk.journal.JournalCursor;
import org.rapport.desk.journal.JournalLine;
import org.rapport.desk.journal.JournalPage;
import org.rapport.desk.journal.JournalPages;
import org.rapport.desk.journal.JournalSubjects;
import org.rapport.desk.journal.SubjectFound;
import org.rapport.web.Choice;

/** The auditor's page of the journal; filter and place stand in the address. */
@Named
@RequestScoped
public class JournalView {

    @Inject
    private JournalPages pages;

    @Inject
    private JournalSubjects subjects;

    @Inject
    private JournalParameters parameters;

    @Inject
    private JournalTexts texts;

    private @Nullable Shown shown;

    /**
     * What the page shows.
     *
     * @param subject what the relationship or person asked about is called; empty when it is none
     * @param choices what was found when several fit what was typed
     * @param lines the entries; empty while there is a choice to make
     * @param next where older ones begin; empty on the last page
     */
    private record Shown(String subject, List<Choice> choices, List<Line> lines, String next) {}

    /** An entry in words. */
    public record Line(Instant at, String who, String what, String detail, String about, boolean reading) {

        /** When; never who. */
        @Override
        public String toString() {
            return "Line " + at;
        }
    }

    /** Reads the page when it is opened, so that whoever may not look is told so at once. */
    public void open() {
        shown();
    }

    private Shown shown() {
        Shown known = shown;
        if (known == null) {
            known = read();
            shown = known;
        }
        return known;
    }

    private Shown read() {
        List<SubjectFound> found = found();
        boolean asksForOne =
                !parameters.getTyped().isEmpty() || parameters.subject().isPresent();
        if (asksForOne && found.size() != 1) {
            List<Choice> choices = found.stream()
                    .map(each -> new Choice(each.id().toString(), texts.subject(each)))
                    .toList();
            return new Shown("", choices, List.of(), "");
        }
        Optional<SubjectFound> subject = found.stream().findFirst();
        AskJournal asked = parameters.asked(subject.map(SubjectFound::id).orElse(null));
        JournalPage page = pages.page(asked);
        JournalCursor next = page.next();
        return new Shown(
                subject.map(texts::subject).orElse(""),
                List.of(),
                page.lines().stream().map(this::line).toList(),
                next == null ? "" : next.text());
    }

    private List<SubjectFound> found() {
        Optional<UUID> chosen = parameters.subject();
        if (chosen.isPresent()) {
            return subjects.named(chosen.get()).stream().toList();
        }
        return parameters.getTyped().isEmpty() ? List.of() : subjects.find(parameters.getTyped());
    }

    private Line line(JournalLine line) {
        return new Line(
                line.at(),
                texts.who(line),
                texts.what(line.action()),
                texts.detail(line),
                texts.about(line),
                line.kind() == EntryKind.READ);
    }

    /** What the address asks for. */
    public JournalParameters getAsked() {
        return parameters;
    }

    /** The entries in words. */
    public List<Line> getLines() {
        return shown().lines();
    }

    /** Who or what the entries are about; empty for all. */
    public String getSubject() {
        return shown().subject();
    }

    /** Whom to choose from. */
    public List<Choice> getChoices() {
        return shown().choices();
    }

    /** Whether there is a choice to make first. */
    public boolean isChoosing() {
        return !shown().choices().isEmpty();
    }

    /** Whether nothing fits. */
    public boolean isNothing() {
        return shown().lines().isEmpty() && !isChoosing();
    }

    /** Where older entries begin; empty on the last page. */
    public String getNext() {
        return shown().next();
    }
}
