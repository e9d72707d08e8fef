package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.course.NormQuestion;
import org.rapport.measure.course.NormQuestions;
import org.rapport.spi.Sex;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** Age and sex, asked only where a figure of an answered questionnaire needs them. */
@Named("normsView")
@RequestScoped
public class NormsView {

    @Inject
    private NormQuestions questions;

    @Inject
    private MeasuresReader shown;

    @Inject
    private MessagesView messages;

    @Inject
    private PageTexts texts;

    private @Nullable List<NormQuestion> asked;

    /** What is to be asked; nothing where no figure needs it. */
    public List<NormQuestion> getAsked() {
        if (asked == null) {
            asked = questions.of(shown.relationship());
        }
        return asked;
    }

    /** What was told so far. */
    public String told(NormQuestion question) {
        return question.sex().map(texts::value).orElseGet(() -> texts.of("norms.notTold"));
    }

    /** Figures of women hold. */
    public String female(UUID person) {
        return tell(person, Optional.of(Sex.FEMALE));
    }

    /** Figures of men hold. */
    public String male(UUID person) {
        return tell(person, Optional.of(Sex.MALE));
    }

    /** Neither is told. */
    public String neither(UUID person) {
        return tell(person, Optional.empty());
    }

    private String tell(UUID person, Optional<Sex> sex) {
        questions.tell(shown.relationship(), person, sex);
        messages.saved("norms.saved");
        return "/measures?faces-redirect=true&relationship=" + shown.relationship();
    }
}
