package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapport.spi.Direction;
import org.rapport.spi.Respondent;
import org.rapport.spi.ScoreMethod;

/**
 * What an administrator decides when a questionnaire becomes an instrument of the organisation's own.
 *
 * @param title its name
 * @param method sum or mean
 * @param direction what a higher score means
 * @param reader who answers it
 * @param holder whose it is
 * @param counted the questions that count for the score; none for all that can
 * @param reversed the questions that count the other way round
 * @param risks from which answer on a question needs a person's attention, by question
 * @param lowRisks up to which answer it does, by question
 * @param replaces the own instrument that is no longer offered once this one is there
 */
public record NewInstrument(
        String title,
        ScoreMethod method,
        Direction direction,
        Respondent reader,
        String holder,
        Set<String> counted,
        Set<String> reversed,
        Map<String, BigDecimal> risks,
        Map<String, BigDecimal> lowRisks,
        Optional<String> replaces) {

    /** No answer is as high. */
    private static final BigDecimal BEYOND = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Copies the collections. */
    public NewInstrument {
        title = title.strip();
        holder = holder.strip();
        counted = Set.copyOf(counted);
        reversed = Set.copyOf(reversed);
        risks = Map.copyOf(risks);
        lowRisks = Map.copyOf(lowRisks);
    }

    /** The first question at which both ends need a person and no answer is left between them. */
    public Optional<String> withoutAnswerBetween() {
        return lowRisks.entrySet().stream()
                .filter(low -> low.getValue().compareTo(risks.getOrDefault(low.getKey(), BEYOND)) >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A sum of all questions that can count, answered by clients, in which a higher score is worse. */
    public static NewInstrument plain(String title, String holder) {
        return new NewInstrument(
                title,
                ScoreMethod.SUM,
                Direction.HIGHER_IS_WORSE,
                Respondent.CLIENT,
                holder,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }
}
