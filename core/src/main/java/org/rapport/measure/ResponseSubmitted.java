package org.rapport.measure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form was answered, in the transaction that stored it. Fired again as {@code rescored} when scores that were pending
 * came later.
 *
 * @param session the session it is about, where there is one
 * @param structure what it was answered with
 * @param riskItems items whose answer needs a person's attention whatever the score
 * @param source whether it was answered now or on an earlier day
 */
public record ResponseSubmitted(
        UUID response,
        UUID assignment,
        UUID relationship,
        @Nullable UUID session,
        UUID structure,
        String instrument,
        RespondentKind respondentKind,
        UUID respondent,
        List<String> riskItems,
        AnswerSource source,
        boolean rescored) {

    /** Copies the list. */
    public ResponseSubmitted {
        riskItems = List.copyOf(riskItems);
    }

    /** The ids only. */
    @Override
    public String toString() {
        return "ResponseSubmitted " + response;
    }
}
