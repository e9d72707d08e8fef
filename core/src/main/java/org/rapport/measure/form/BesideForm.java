package org.rapport.measure.form;

import java.util.List;
import java.util.UUID;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.Violations;

/**
 * Questions a higher feature asks beside a form's own, on the same page and sent with it. They are no items of the
 * instrument: their answers are drafted like the others, are never among the form's answers and count in no score; the
 * feature keeps them itself, in the transaction that keeps the form. Every bean of this type is asked for every form.
 */
public interface BesideForm {

    /** Whether an answer is to a question of this feature, whatever it says. */
    boolean takes(AskedForm form, String item);

    /** What is asked after the form's own questions; nothing for most forms. None of it may be required. */
    List<CheckQuestion> questions(AskedForm form, String language);

    /** Names what does not fit, by item, before anything is kept. */
    void check(AskedForm form, RawAnswers given, Violations found);

    /** Keeps the answers, which fit, with the response that was just kept. */
    void keep(AskedForm form, UUID response, RawAnswers given);
}
