package org.rapport.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.signal.course.RepairStatus;

/**
 * A signal with everything needed to explain it in a sentence: what fell, from where to where, and what the rule asks.
 *
 * @param sessionNumber the session's number, or 0
 * @param spreadBetween the spread between clients it was decided on
 * @param parametersNumber the version of the parameters
 * @param parametersProvenance where the spread between clients comes from: DESIGN, PRACTICE_DATA or CONFIGURED
 * @param repair what became of it in the scores; nothing for a reported tension
 * @param attached whether it belongs to a signal that was open before it
 * @param asks whether the scores still ask a person to look
 * @param fallen single answers that fell noticeably since the form before, deepest first
 */
public record SignalView(
        UUID id,
        SignalKind kind,
        UUID response,
        @Nullable UUID session,
        int sessionNumber,
        RespondentKind respondentKind,
        UUID respondent,
        @Nullable BigDecimal before,
        @Nullable BigDecimal value,
        @Nullable BigDecimal drop,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal spreadBetween,
        String ruleVersion,
        int parametersNumber,
        String parametersProvenance,
        @Nullable RepairStatus repair,
        boolean attached,
        boolean asks,
        List<FallenItem> fallen,
        Instant raisedAt) {

    /** Keeps its own copy. */
    public SignalView {
        fallen = List.copyOf(fallen);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "SignalView " + id;
    }
}
