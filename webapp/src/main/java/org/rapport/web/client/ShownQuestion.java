package org.rapport.web.client;

import java.util.List;
import org.rapport.measure.form.CheckQuestion;

/**
 * One question as the page shows it: what was given so far, and what is wrong with it.
 *
 * @param number its place, from 1
 * @param given the answers so far, several for a multiple choice
 * @param problem a sentence, or empty
 */
public record ShownQuestion(int number, CheckQuestion question, List<String> given, String problem) {

    /** Keeps an own copy. */
    public ShownQuestion {
        given = List.copyOf(given);
    }

    /** The name of its inputs. */
    public String name() {
        return question.item();
    }

    /** Whether several answers may be picked. */
    public boolean multiple() {
        return question.multiple();
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

    /** How the earlier answer compares. */
    public String whenComparison() {
        return question.askedWhen().map(CheckQuestion.AskedWhen::comparison).orElse("");
    }

    /** With what it compares. */
    public String whenValue() {
        return question.askedWhen().map(CheckQuestion.AskedWhen::value).orElse("");
    }

    /** Whether something is wrong with the answer. */
    public boolean wrong() {
        return !problem.isEmpty();
    }

    /** The item only; never the answers. */
    @Override
    public String toString() {
        return "ShownQuestion " + question.item();
    }
}
