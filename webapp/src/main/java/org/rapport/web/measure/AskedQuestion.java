package org.rapport.web.measure;

import java.util.List;
import org.rapport.measure.form.CheckQuestion;

/**
 * A question of the therapist's own check as the page shows it.
 *
 * @param given the answers so far
 * @param problem what is wrong with the answer, or empty
 */
public record AskedQuestion(CheckQuestion question, List<String> given, String problem) {

    /** Copies the list. */
    public AskedQuestion {
        given = List.copyOf(given);
    }

    /** The name of its inputs. */
    public String name() {
        return OwnCheckView.PREFIX + question.item();
    }

    /** How the answers stand: a row of numbers, or one below the other. */
    public String listStyle() {
        return question.isRow() ? "r-scale" : "r-choices";
    }

    /** Whether this answer was given. */
    public boolean chosen(CheckQuestion.Choice choice) {
        return given.contains(choice.value());
    }

    /** What was typed, for single inputs. */
    public String typed() {
        return given.isEmpty() ? "" : given.get(0);
    }

    /** The earlier question this one depends on, or empty. */
    public String whenItem() {
        return question.askedWhen().map(CheckQuestion.AskedWhen::item).orElse("");
    }

    /** With what the earlier answer compares, or empty. */
    public String whenValue() {
        return question.askedWhen().map(CheckQuestion.AskedWhen::value).orElse("");
    }

    /** How the earlier answer compares, or empty. */
    public String whenComparison() {
        return question.askedWhen().map(CheckQuestion.AskedWhen::comparison).orElse("");
    }

    /** The item only; never an answer. */
    @Override
    public String toString() {
        return "AskedQuestion " + question.item();
    }
}
