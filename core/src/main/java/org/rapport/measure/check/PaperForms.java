package org.rapport.measure.check;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.PaperForm;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SendForm;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.relationship.RelationshipAccess;
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
    private SentTargets targets;

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
                    item.kind(),
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
        return new PaperForm(
                structure.id(),
                structure.title().in(language),
                items,
                shelf.licenceLines().of(structure));
    }

    /**
     * Keeps a form from paper. The same key again gives the same receipt. A client's form of a session waits until the
     * caller's own check of that session is answered or skipped: {@code OWN_CHECK_FIRST}.
     */
    @Permits(Who.THERAPIST)
    public Receipt enter(EnterFromPaper command) {
        return keep(List.of(own(command))).get(0).receipt();
    }

    /**
     * Keeps a form from paper or from a device of the practice's as programs do: the same key again with the same content
     * gives the same receipt, with another {@code KEY_USED_FOR_OTHER_ANSWERS}; two at once are one after the other.
     */
    @Permits(Who.THERAPIST)
    public Receipt enterExactly(EnterFromPaper command) {
        PaperEntry.Entry own = own(command);
        SentForm sent = keep(List.of(own)).get(0);
        if (!sent.created()) {
            entry.requireSame(own, sent.receipt());
        }
        return sent.receipt();
    }

    /**
     * Keeps all of these forms or none, and tells of each in its place whether it was kept now or before under the same
     * identifier. What refuses one of several names it by its place, {@code entry}. {@code RELATIONSHIP_NEEDED} where a person
     * takes part in several of the caller's own.
     */
    @Permits(Who.THERAPIST)
    public List<SentForm> enterAll(List<SendForm> forms) {
        forms.forEach(form -> Checks.requireShort(form.answers()));
        return keep(targets.entries(forms));
    }

    private PaperEntry.Entry own(EnterFromPaper command) {
        Checks.requireShort(command.answers());
        return new PaperEntry.Entry(access.requireMine(command.relationship()), command, false);
    }

    private List<SentForm> keep(List<PaperEntry.Entry> entries) {
        List<SentForm> sent = entry.enter(entries);
        for (int i = 0; i < sent.size(); i++) {
            // a form that nobody asked for brings its entry along
            if (!sent.get(i).created() || entries.get(i).command().assignment() != null) {
                journal.changed(
                        MeasureAction.PAPER_FORM_ENTERED, sent.get(i).receipt().response());
            }
        }
        return sent;
    }
}
