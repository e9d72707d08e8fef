package org.rapport.web.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.spi.LocalText;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;
import org.rapport.workflow.FollowUp;
import org.rapport.workflow.FollowUps;
import org.rapport.workflow.FollowUpsPage;

/** Courses of workflows in the reader's language. */
@RequestScoped
public class FollowUpReader {

    @Inject
    private FollowUps followUps;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    /** All of a relationship. */
    FollowUpsPage page(UUID relationship) {
        return followUps.of(relationship);
    }

    /** Those under way. */
    List<FollowUpRow> running(UUID relationship) {
        return rows(followUps.running(relationship));
    }

    /** As rows. */
    List<FollowUpRow> rows(List<FollowUp> courses) {
        return courses.stream().map(this::row).toList();
    }

    private FollowUpRow row(FollowUp course) {
        FollowUp.Step step = course.step();
        return new FollowUpRow(
                course.id(),
                course.version(),
                in(course.title()),
                course.because(),
                course.beganAt(),
                course.state(),
                course.gone() && course.closedAt().isEmpty()
                        ? texts.of("followUps.gone")
                        : course.hindrance().map(texts::value).orElse(""),
                course.gone(),
                new FollowUpRow.Step(
                        texts.value(step.actor()),
                        in(step.task()),
                        step.form().map(this::in).orElse(""),
                        step.formOpen() && !course.fillable(),
                        step.until().orElse(null)),
                course.behind().map(this::in).orElse(""),
                new FollowUpRow.Buttons(
                        course.ticked(), course.refusable(), course.fillable(), course.givable(), course.passable()),
                course.done().stream()
                        .map(done -> new FollowUpRow.Done(in(done.task()), texts.value(done.how()), done.at()))
                        .toList(),
                course.closedAt().orElse(null),
                course.ending().orElse(null));
    }

    private String in(LocalText text) {
        return text.in(reader.getLanguage());
    }
}
