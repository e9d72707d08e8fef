package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.form.AskedForm;
import org.rapport.measure.form.BesideForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.Violations;

/** What other features ask beside a form's own questions. */
@ApplicationScoped
class Beside {

    @Inject
    @Any
    private Instance<BesideForm> features;

    private static AskedForm asked(Assignment assignment) {
        return new AskedForm(
                assignment.key().organisation(),
                assignment.relationship(),
                assignment.instrument(),
                assignment.respondentKind(),
                assignment.respondent());
    }

    List<CheckQuestion> questions(Assignment assignment, String language) {
        AskedForm form = asked(assignment);
        return features.stream()
                .flatMap(feature -> feature.questions(form, language).stream())
                .toList();
    }

    /** Whether an answer is none of the form's own. */
    boolean takes(Assignment assignment, String item) {
        AskedForm form = asked(assignment);
        return features.stream().anyMatch(feature -> feature.takes(form, item));
    }

    /** The answers without those to what others ask. */
    RawAnswers without(Assignment assignment, RawAnswers answers) {
        return answers.where(item -> !takes(assignment, item));
    }

    /** Refuses what does not fit of what others ask. */
    void require(Assignment assignment, RawAnswers answers) {
        AskedForm form = asked(assignment);
        Violations found = new Violations();
        features.stream().forEach(feature -> feature.check(form, of(feature, form, answers), found));
        found.refuse();
    }

    /** Each feature keeps its own, beside this response. */
    void keep(Assignment assignment, UUID response, RawAnswers answers) {
        AskedForm form = asked(assignment);
        features.stream().forEach(feature -> feature.keep(form, response, of(feature, form, answers)));
    }

    private static RawAnswers of(BesideForm feature, AskedForm form, RawAnswers answers) {
        return answers.where(item -> feature.takes(form, item));
    }
}
