package org.rapport.web.contract;

import java.util.List;
import org.rapport.contract.terms.FieldKind;
import org.rapport.contract.terms.TermField;

/**
 * An input of a term on a page without components: which field, how it looks, what stands in it and what is wrong.
 *
 * @param shown what stands in it, as the reader's language writes it
 * @param problem a sentence, or empty
 * @param choices what can be chosen
 */
public record TermInput(
        TermField field, String label, String help, String shown, String unit, String problem, List<Choice> choices) {

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Keeps its own copy. */
    public TermInput {
        choices = List.copyOf(choices);
    }

    /** The name of the input. */
    public String name() {
        return field.input();
    }

    /** Whether it is a line to type in. */
    public boolean line() {
        return switch (field.kind()) {
            case NUMBER, AMOUNT, SESSIONS -> true;
            default -> false;
        };
    }

    /** What a phone's keyboard should offer. */
    public String mode() {
        return field.kind() == FieldKind.NUMBER ? "numeric" : field.kind() == FieldKind.AMOUNT ? "decimal" : "text";
    }

    /** Whether it is a day. */
    public boolean day() {
        return field.kind() == FieldKind.DAY;
    }

    /** Whether it is a box to tick. */
    public boolean box() {
        return field.kind() == FieldKind.YES;
    }

    /** Whether the box is ticked. */
    public boolean ticked() {
        return box() && !shown.isEmpty();
    }

    /** Whether it is a box that is not ticked. */
    public boolean unticked() {
        return box() && shown.isEmpty();
    }

    /** Whether it is one of several things. */
    public boolean choice() {
        return field.kind() == FieldKind.CHOICE;
    }

    /** Whether a label of its own stands above it. */
    public boolean labelled() {
        return !box() && !choice();
    }

    /** Whether it is room for words. */
    public boolean words() {
        return field.sealed();
    }

    /** Whether something is wrong. */
    public boolean wrong() {
        return !problem.isEmpty();
    }

    /** Names the field only. */
    @Override
    public String toString() {
        return "TermInput " + field;
    }
}
