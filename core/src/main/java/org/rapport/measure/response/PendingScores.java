package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.plugin.PluginInstruments;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.shared.outbox.OutboxHandler;

/**
 * Asks a plugin's own scorer for the scores of a response after the response is safe. While the plugin is away or fails,
 * the scores stay pending and the work waits in the outbox.
 */
@ApplicationScoped
public class PendingScores implements OutboxHandler {

    /** The outbox kind. */
    public static final String KIND = "measure.pending-scores";

    @Inject
    private ScoreCompletion completion;

    @Inject
    private PluginInstruments instruments;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID organisation, UUID response) {
        WaitingForm waiting = completion.form(response);
        AnsweredForm form = waiting.form();
        ScoredResponse scored = instruments.score(
                form.structure(), form.answers(), waiting.settings().values());
        if (scored.scores().stream().anyMatch(score -> score.state() == ScoreState.PENDING)) {
            throw new IllegalStateException("no active plugin scores "
                    + form.structure().id() + " " + form.structure().version());
        }
        completion.complete(response, scored, waiting.settings());
    }
}
