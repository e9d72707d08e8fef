package org.rapport.contract.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.PartyKind;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;

/**
 * A change somebody asked for, as the one who asked and the therapists see it.
 *
 * @param id the thread
 * @param number of the version it is about
 * @param agreed what that version says of the term
 * @param position of the last step
 */
public record CounterView(
        UUID id,
        UUID relationship,
        UUID agreement,
        int number,
        String currency,
        Term term,
        CounterState state,
        int position,
        Map<TermField, String> agreed,
        List<Step> steps) {

    /** Keeps its own copies. */
    public CounterView {
        agreed = Map.copyOf(agreed);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param name who said it
     * @param wanted what the term should say; empty where the step names no value, or wants it not to be agreed
     * @param reason in the speaker's words; empty where none was given
     */
    public record Step(
            CounterKind kind, PartyKind party, String name, Instant at, Map<TermField, String> wanted, String reason) {

        /** Keeps its own copy. */
        public Step {
            wanted = Map.copyOf(wanted);
        }

        /** Whether it names a value. */
        public boolean names() {
            return kind.names();
        }

        /** Names the kind only. */
        @Override
        public String toString() {
            return "Step " + kind;
        }
    }

    /** Who asked. */
    public Step asked() {
        return steps.get(0);
    }

    /** The step with the value on the table. */
    public Step onTheTable() {
        return steps.stream()
                .filter(Step::names)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The last step. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether somebody has to answer. */
    public boolean open() {
        return state == CounterState.WAITS_FOR_THERAPIST || state == CounterState.WAITS_FOR_ASKER;
    }

    /** Whether a therapist has to answer. */
    public boolean therapistsTurn() {
        return state == CounterState.WAITS_FOR_THERAPIST;
    }

    /** Whether the one who asked has to answer. */
    public boolean askersTurn() {
        return state == CounterState.WAITS_FOR_ASKER;
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "CounterView " + id;
    }
}
