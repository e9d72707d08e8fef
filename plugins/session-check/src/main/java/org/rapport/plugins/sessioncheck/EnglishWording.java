package org.rapport.plugins.sessioncheck;

import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** The English words of the Session Check, the project's own. */
final class EnglishWording {

    private EnglishWording() {}

    static Wording client() {
        return Wording.of(
                        "en",
                        Respondent.CLIENT,
                        "Session Check",
                        "Please think of the session you have just had. There are no right or wrong answers.")
                .item(
                        "goals",
                        "In this session, how much were you and your therapist working towards the same thing?",
                        "Towards different things",
                        "Towards the same thing")
                .item(
                        "tasks",
                        "How useful did what you and your therapist did in this session seem to you?",
                        "Not useful",
                        "Very useful")
                .item("bond", "How much at ease did you feel with your therapist?", "Not at ease", "Fully at ease")
                .item(
                        "heard",
                        "How much of what you wanted to say got through to your therapist?",
                        "Nothing",
                        "Everything")
                .item("tension", "Was there any tension between you and your therapist in this session, even a little?")
                .item("intensity", "How strong was the tension?", "Very slight", "Very strong")
                .item("resolved", "How well has it been resolved by now?", "Not at all", "Completely")
                .options("yes-no", "No", "Yes");
    }

    static Wording therapist() {
        return Wording.of(
                        "en",
                        Respondent.THERAPIST,
                        "Session Check",
                        "Please answer from your own side of the session, before you see your client's answers.")
                .item(
                        "goals",
                        "In this session, how much were you and your client working towards the same thing?",
                        "Towards different things",
                        "Towards the same thing")
                .item(
                        "tasks",
                        "How useful did what you and your client did in this session seem to you?",
                        "Not useful",
                        "Very useful")
                .item("bond", "How much at ease did you feel with your client?", "Not at ease", "Fully at ease")
                .item(
                        "heard",
                        "How much of what your client wanted to say got through to you?",
                        "Nothing",
                        "Everything")
                .item("tension", "Was there any tension between you and your client in this session, even a little?")
                .item("intensity", "How strong was the tension?", "Very slight", "Very strong")
                .item("resolved", "How well has it been resolved by now?", "Not at all", "Completely")
                .options("yes-no", "No", "Yes");
    }
}
