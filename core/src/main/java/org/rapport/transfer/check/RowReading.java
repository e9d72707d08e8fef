package org.rapport.transfer.check;

import java.util.Optional;
import org.rapport.transfer.file.Line;

/** Reads rows that passed the check once more, to be written. */
public final class RowReading {

    private final ClientRules clients;
    private final ScoreRules scores;
    private final Index index;

    RowReading(ClientRules clients, ScoreRules scores, Index index) {
        this.clients = clients;
        this.scores = scores;
        this.index = index;
    }

    /** What a client's row says. */
    public ClientRow client(Line line) {
        return passed(line, clients.read(line));
    }

    /** What a session's row says. */
    public SessionRow session(Line line, Treatment treatment) {
        return passed(line, SessionRow.read(line, treatment.zone()));
    }

    /** What a score's row says. */
    public ScoreRow score(Line line, Index.Client client) {
        return passed(line, scores.read(line, index, client));
    }

    private static <T> T passed(Line line, Optional<T> row) {
        return row.orElseThrow(() -> new IllegalStateException(line + " does not fit any more"));
    }
}
