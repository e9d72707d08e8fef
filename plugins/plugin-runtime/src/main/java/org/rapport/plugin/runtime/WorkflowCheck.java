package org.rapport.plugin.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapport.spi.LocalText;
import org.rapport.spi.WorkflowStep;

/** Judges what workflows and summarisers told about themselves. */
final class WorkflowCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,3}");

    private final String name;
    private final List<String> wrong = new ArrayList<>();

    private WorkflowCheck(String name) {
        this.name = name;
    }

    /** Everything wrong with a workflow, one line each. */
    static List<String> wrong(WorkflowDefinition workflow) {
        WorkflowCheck check = new WorkflowCheck("workflow " + workflow.id());
        check.head(workflow.id(), workflow.version(), workflow.title());
        check.unless(!workflow.steps().isEmpty(), "there are no steps");
        Set<String> seen = new HashSet<>();
        for (WorkflowStep step : workflow.steps()) {
            check.unless(seen.add(step.id()), "two steps have the id " + step.id());
            check.step(step);
        }
        return List.copyOf(check.wrong);
    }

    /** Everything wrong with a summariser, one line each. */
    static List<String> wrong(SummariserDefinition summariser) {
        WorkflowCheck check = new WorkflowCheck("summariser " + summariser.id());
        check.head(summariser.id(), summariser.version(), summariser.title());
        return List.copyOf(check.wrong);
    }

    private void head(String id, String version, LocalText title) {
        unless(
                ID.matcher(id).matches(),
                "an id is 1 to 64 lower-case letters, digits and hyphens and begins with a letter");
        unless(VERSION.matcher(version).matches(), "version \"" + version + "\" is not made of digits and dots");
        unless(given(title), "the title is missing or empty in a language");
    }

    private void step(WorkflowStep step) {
        String where = "step " + step.id() + ": ";
        unless(
                ID.matcher(step.id()).matches(),
                where + "an id is 1 to 64 lower-case letters, digits and hyphens and begins with a letter");
        unless(given(step.task()), where + "what is asked is missing or empty in a language");
        unless(
                step.instrument().map(id -> ID.matcher(id).matches()).orElse(true),
                where + "\"" + step.instrument().orElse("") + "\" is no id of an instrument");
        boolean ahead = step.deadline()
                .map(time -> !time.isNegative() && !time.isZero())
                .orElse(true);
        unless(ahead, where + "the deadline does not lie ahead");
    }

    private static boolean given(LocalText text) {
        return !text.byLanguage().isEmpty()
                && text.byLanguage().values().stream().noneMatch(String::isBlank);
    }

    private void unless(boolean sound, String detail) {
        if (!sound) {
            wrong.add(name + ", " + detail);
        }
    }
}
