package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.journal.JournalCursor;
import org.rapport.desk.journal.JournalLine;
import org.rapport.desk.journal.JournalPage;
import org.rapport.desk.journal.PluginJournal;

/** What was decided about plugins, newest first; {@code ?after=} leads to older ones. */
@Named("pluginDecisions")
@RequestScoped
public class PluginDecisionsView {

    @Inject
    private PluginJournal journal;

    @Inject
    private JournalTexts texts;

    private String after = "";
    private @Nullable JournalPage page;

    /** A decision in words. */
    public record Line(Instant at, String who, String what, String about) {

        /** When; never who. */
        @Override
        public String toString() {
            return "Line " + at;
        }
    }

    /** Reads the page when it is opened, so that whoever may not look is told so at once. */
    public void open() {
        page = journal.page(JournalCursor.parse(after).orElse(null));
    }

    private JournalPage shown() {
        if (page == null) {
            open();
        }
        return Objects.requireNonNull(page);
    }

    /** The decisions. */
    public List<Line> getLines() {
        return shown().lines().stream().map(this::line).toList();
    }

    private Line line(JournalLine line) {
        return new Line(line.at(), texts.who(line), texts.what(line.action()), texts.about(line));
    }

    /** Where older ones begin; empty on the last page. */
    public String getNext() {
        JournalCursor next = shown().next();
        return next == null ? "" : next.text();
    }

    /** The place in the address. */
    public String getAfter() {
        return after;
    }

    /** From the address. */
    public void setAfter(@Nullable String place) {
        after = Objects.requireNonNullElse(place, "");
    }
}
