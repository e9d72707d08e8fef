package org.rapport.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.LocalText;

/**
 * A past answer as therapist and supervisor look it through.
 *
 * @param code of the relationship's unit
 * @param person who answered; empty for a supervisor, who knows clients by their code
 * @param instrument its name
 * @param answers the answers that needed a person then
 * @param closedAt when somebody closed it
 * @param closedBy their name, empty before
 * @param note what they noted, empty before
 */
public record PastRiskView(
        UUID id,
        String code,
        String person,
        LocalText instrument,
        List<RiskNoticeView.Answer> answers,
        Instant answeredAt,
        Optional<Instant> closedAt,
        String closedBy,
        String note) {

    /** Keeps its own copy. */
    public PastRiskView {
        answers = List.copyOf(answers);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "PastRiskView " + id;
    }
}
