package org.rapport.goal.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rapport.audit.Journal;
import org.rapport.goal.GoalAction;
import org.rapport.goal.GoalError;
import org.rapport.goal.course.GoalStore;
import org.rapport.goal.course.KeptGoal;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AskedForm;
import org.rapport.measure.form.BesideForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.response.RawAnswers;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.spi.ItemKind;

/**
 * Asks a client beside the questions of the Session Check how near they are to their goals. The answers are ratings of this
 * feature: they are no items of the instrument, and no score counts them. Leaving them out is fine.
 */
@ApplicationScoped
class GoalQuestions implements BesideForm {

    private static final String INSTRUMENT = "session-check";
    private static final String PREFIX = "goal-";
    private static final int HIGHEST = 10;

    @Inject
    private RelationshipAccess access;

    @Inject
    private GoalStore goals;

    @Inject
    private RatingStore ratings;

    @Inject
    private Journal journal;

    @Override
    public boolean takes(AskedForm form, String item) {
        return asks(form) && item.startsWith(PREFIX);
    }

    private static boolean asks(AskedForm form) {
        return form.kind() == RespondentKind.CLIENT && form.instrument().equals(INSTRUMENT);
    }

    @Override
    public List<CheckQuestion> questions(AskedForm form, String language) {
        if (!asks(form)) {
            return List.of();
        }
        RelationshipRef in = access.known(form.relationship());
        ResourceBundle words = words(language);
        return AskedGoals.of(in, goals.all(in), form.respondent()).stream()
                .map(goal -> question(goal, words))
                .toList();
    }

    private static CheckQuestion question(KeptGoal goal, ResourceBundle words) {
        List<CheckQuestion.Choice> choices = IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(value -> new CheckQuestion.Choice(String.valueOf(value), String.valueOf(value)))
                .toList();
        String text = MessageFormat.format(
                words.getString("question"), goal.course().worded().words());
        return new CheckQuestion(
                PREFIX + goal.id(),
                ItemKind.CHOICE,
                text,
                false,
                choices,
                words.getString("lowest"),
                words.getString("highest"),
                "",
                "",
                "",
                Optional.empty());
    }

    private static ResourceBundle words(String language) {
        Locale locale = "de".equals(language) ? Locale.GERMAN : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                "org.rapport.goal.rating.Question",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public void check(AskedForm form, RawAnswers given, Violations found) {
        rated(form, given, found);
    }

    @Override
    public void keep(AskedForm form, UUID response, RawAnswers given) {
        List<RatingStore.RatedGoal> rated = rated(form, given, new Violations());
        if (rated.isEmpty()) {
            return;
        }
        RelationshipRef in = access.known(form.relationship());
        rated.forEach(one -> ratings.keep(in, response, one));
        journal.changed(
                GoalAction.GOAL_RATED,
                in.id(),
                rated.stream().map(RatingStore.RatedGoal::goal).toList());
    }

    /** What was rated. A goal that was closed after the form was opened keeps its last rating: nothing is lost. */
    private List<RatingStore.RatedGoal> rated(AskedForm form, RawAnswers given, Violations found) {
        if (given.byItem().isEmpty()) {
            return List.of();
        }
        RelationshipRef in = access.known(form.relationship());
        List<String> own = goals.all(in).stream()
                .filter(goal -> goal.concerns(form.respondent()))
                .map(goal -> PREFIX + goal.id())
                .toList();
        List<RatingStore.RatedGoal> rated = new ArrayList<>();
        given.byItem().forEach((item, texts) -> {
            String text = texts.get(0);
            if (!own.contains(item)) {
                found.add(SharedError.NOT_A_CHOICE, item);
            } else if (texts.size() != 1 || !text.matches("[0-9]|10")) {
                found.add(GoalError.RATING_OUT_OF_RANGE, Map.of("field", item));
            } else {
                UUID goal = UUID.fromString(item.substring(PREFIX.length()));
                rated.add(new RatingStore.RatedGoal(goal, form.respondent(), Integer.parseInt(text)));
            }
        });
        return rated;
    }
}
