package org.rapport.measure.check;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.PaperForm;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
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
                structure
                        .licence()
                        .attribution()
                        .filter(line -> structure.licence().mustDisplay()));
    }

    /**
     * Keeps a form from paper. The same key again gives the same receipt. A client's form of a session waits until the
     * caller's own check of that session is answered or skipped: {@code OWN_CHECK_FIRST}.
     */
    @Permits(Who.THERAPIST)
    public Receipt enter(EnterFromPaper command) {
        RelationshipRef relationship = access.requireMine(command.relationship());
        Receipt receipt = entry.enter(relationship, command);
        journal.changed(MeasureAction.PAPER_FORM_ENTERED, receipt.response());
        return receipt;
    }

    /**
     * Keeps a form from paper or from a device of the practice's as programs do: the same key again with the same content
     * gives the same receipt, with another {@code KEY_USED_FOR_OTHER_ANSWERS}; two at once are one after the other.
     */
    @Permits(Who.THERAPIST)
    public Receipt enterExactly(EnterFromPaper command) {
        if (command.answers().size() > Checks.LONGEST) {
            throw new DomainException(MeasureError.TOO_MUCH_TYPED, Map.of("max", Checks.LONGEST));
        }
        RelationshipRef relationship = access.requireMine(command.relationship());
        Receipt receipt = entry.enterExactly(relationship, command);
        journal.changed(MeasureAction.PAPER_FORM_ENTERED, receipt.response());
        return receipt;
    }
}
