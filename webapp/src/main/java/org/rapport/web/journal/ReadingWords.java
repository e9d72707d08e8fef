package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.rapport.desk.journal.Readings;
import org.rapport.web.i18n.PageTexts;

/** Puts into words who of the staff read what. */
@RequestScoped
public class ReadingWords {

    @Inject
    private PageTexts texts;

    @Inject
    private JournalTexts words;

    /** What was read. */
    public String what(Readings.Line line) {
        return words.what(line.action());
    }

    /** What the member is. */
    public String roles(Readings.Line line) {
        return line.roles().isEmpty()
                ? texts.of("readings.left")
                : line.roles().stream().sorted().map(texts::value).collect(Collectors.joining(", "));
    }

    /** How often, when it was more than once. */
    public String times(Readings.Line line) {
        return line.times() > 1 ? texts.of("readings.times", line.times()) : "";
    }
}
