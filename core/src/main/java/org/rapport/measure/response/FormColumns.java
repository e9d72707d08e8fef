package org.rapport.measure.response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;

/**
 * Completed forms of one instrument in the form in which they are stored, for whatever writes many at once inside its own
 * transaction: demonstration data, imports. For answers that are numbers; asks nobody for permission.
 */
public final class FormColumns {

    private final Instrument structure;
    private final Scorer scorer;

    /** For forms of this structure. */
    public FormColumns(Instrument structure) {
        this.structure = structure;
        this.scorer = new Scorer(structure);
    }

    /** The numbers in the order of the structure's items, null where there is none. */
    public List<@Nullable BigDecimal> numbers(Answers answers) {
        if (AnswerColumns.words(answers).isPresent()) {
            throw new IllegalArgumentException("only numbers fit: " + structure.id());
        }
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (Item item : structure.items()) {
            numbers.add(answers.number(item.id()).orElse(null));
        }
        return numbers;
    }

    /** A score for every scale; one that is {@code PENDING} waits for an outbox row of {@link PendingScores#KIND}. */
    public List<ScaleScore> scores(Answers answers) {
        return scorer.score(answers).scores();
    }

    /** The items whose answer needed a person's attention, whatever the score. */
    public List<String> risks(Answers answers) {
        return scorer.score(answers).risks().stream().map(RiskAnswer::item).toList();
    }
}
