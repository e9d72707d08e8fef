package org.rapport.measure.check;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.PaperForm;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;

/**
 * Typing in forms that were answered on paper. Works without wording, for every licence and for participants under 18.
 * Items left out on paper stay out; the scale's rule for missing items decides about the score.
 */
@Boundary
public class PaperForms {

    @Inject
    private RelationshipAccess access;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private PaperEntry entry;

    @Inject
    private Journal journal;

    /** The blanks of an instrument, labelled in this language. */
    @Permits(Who.THERAPIST)
    public PaperForm blank(String instrument, String language) {
        Instrument structure = shelf.get(instrument);
        List<PaperForm.PaperItem> items = new ArrayList<>();
        for (Item item : structure.items()) {
            items.add(new PaperForm.PaperItem(
                    item.id(),
                    items.size() + 1,
                    item.label().in(language),
                    structure
                            .optionsOf(item)
                            .map(set -> set.options().stream()
                                    .map(option -> option.value().toPlainString())
                                    .toList())
                            .orElse(List.of()),
                    item.min().map(BigDecimal::toPlainString).orElse(""),
                    item.max().map(BigDecimal::toPlainString).orElse("")));
        }
        return new PaperForm(structure.id(), structure.title().in(language), items);
    }

    /**
     * Keeps a form from paper. The same key again gives the same receipt. A client's form of a session waits until the
     * caller's own check of that session is answered or skipped: {@code OWN_CHECK_FIRST}.
     */
    @Permits(Who.THERAPIST)
    public Receipt enter(EnterFromPaper command) {
        return keep(List.of(command)).get(0).receipt();
    }

    /**
     * Keeps a form from paper or from a device of the practice's as programs do: the same key again with the same content
     * gives the same receipt, with another {@code KEY_USED_FOR_OTHER_ANSWERS}; two at once are one after the other.
     */
    @Permits(Who.THERAPIST)
    public Receipt enterExactly(EnterFromPaper command) {
        SentForm sent = keep(List.of(command)).get(0);
        if (!sent.created()) {
            RelationshipRef relationship = access.requireMine(command.relationship());
            entry.requireSame(new PaperEntry.Entry(relationship, command), sent.receipt());
        }
        return sent.receipt();
    }

    /**
     * Keeps all of these forms or none, and tells of each in its place whether it was kept now or before under the same key.
     * What refuses one of several names it by its place, {@code entry}.
     */
    @Permits(Who.THERAPIST)
    public List<SentForm> enterAll(List<EnterFromPaper> commands) {
        return keep(commands);
    }

    private List<SentForm> keep(List<EnterFromPaper> commands) {
        Map<UUID, RelationshipRef> mine = new HashMap<>();
        List<PaperEntry.Entry> entries = new ArrayList<>();
        for (EnterFromPaper command : commands) {
            Checks.requireShort(command.answers());
            RelationshipRef relationship = mine.computeIfAbsent(command.relationship(), access::requireMine);
            entries.add(new PaperEntry.Entry(relationship, command));
        }
        List<SentForm> sent = entry.enter(entries);
        for (int i = 0; i < sent.size(); i++) {
            // a form that nobody asked for brings its entry along
            if (!sent.get(i).created() || commands.get(i).assignment() != null) {
                journal.changed(
                        MeasureAction.PAPER_FORM_ENTERED, sent.get(i).receipt().response());
            }
        }
        return sent;
    }
}
