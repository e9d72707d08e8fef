package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.web.TimelineEntry;
import org.rapport.web.i18n.PageTexts;

/** Puts ledger entries into lines of a timeline, in the reader's language. */
@RequestScoped
public class LedgerTexts {

    @Inject
    private PageTexts text;

    @Inject
    @Any
    private Instance<FactWords> words;

    /** One entry as a line of a timeline. */
    public TimelineEntry entry(LedgerLine line, LedgerPage page) {
        LedgerLook look = LedgerLook.of(line.kind());
        return new TimelineEntry(
                line.occurredAt(),
                look.tone(),
                look.icon(),
                sentence(line, page),
                "",
                look.href(line, page),
                who(line, page));
    }

    /** The sentence of an entry. */
    public String sentence(LedgerLine line, LedgerPage page) {
        return new LedgerSentence(text.wording(), this::word).of(line, page);
    }

    /** The word for a group in the filter. */
    String group(LedgerLook.Group group) {
        return text.of("ledger.group." + group);
    }

    private Optional<String> word(String fact, String value) {
        return words.stream()
                .map(source -> source.word(fact, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String who(LedgerLine line, LedgerPage page) {
        if (line.actorKind().equals("Job")) {
            return text.of("ledger.byItself");
        }
        return Optional.ofNullable(line.actorId()).flatMap(page::nameOf).orElse("");
    }
}
