package org.rapport.contract.counter;

import java.util.List;
import java.util.UUID;
import org.rapport.contract.terms.Term;
import org.rapport.shared.DomainException;

/** All steps about one change asked for, in order, and what may come next. */
record CounterThread(List<CounterStep> steps) {

    CounterThread {
        steps = List.copyOf(steps);
    }

    UUID id() {
        return last().thread();
    }

    CounterStep last() {
        return steps.get(steps.size() - 1);
    }

    Term term() {
        return last().term();
    }

    CounterStep.Party asker() {
        return last().asker();
    }

    /** The version it is about now. */
    UUID agreement() {
        return last().agreement();
    }

    boolean settled() {
        return last().kind().ends();
    }

    /** The step with the value that is on the table. */
    CounterStep onTheTable() {
        return steps.stream()
                .filter(step -> step.kind().names())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    boolean waitsForTherapist() {
        return onTheTable().kind() == CounterKind.ASKED;
    }

    CounterState state(boolean versionPresent) {
        if (settled()) {
            return CounterState.valueOf(last().kind().name());
        }
        if (!versionPresent) {
            return CounterState.OVER;
        }
        return waitsForTherapist() ? CounterState.WAITS_FOR_THERAPIST : CounterState.WAITS_FOR_ASKER;
    }

    /** Refuses an answer to something that was settled, or to another step than the last one. */
    void requireOpenAt(int position) {
        if (settled()) {
            throw new DomainException(CounterError.SETTLED);
        }
        if (last().position() != position) {
            throw new DomainException(CounterError.MOVED_ON);
        }
    }

    /** Refuses an answer to the own last word. */
    void requireTurnOfTherapist(boolean therapist) {
        if (waitsForTherapist() != therapist) {
            throw new DomainException(CounterError.OTHERS_TURN);
        }
    }
}
