package org.rapport.measure.kept;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Scores of clients of the caller's own relationships, or of supervised ones, one by one. Sealed like the answers they are
 * made of.
 */
@Boundary
public class KeptScores {

    @Inject
    private RelationshipAccess access;

    @Inject
    private KeptQueries queries;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** One score; sealed, somebody else's and unknown ones are {@code NOT_FOUND} alike. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public KeptScore score(UUID id) {
        KeptScore score = queries.score(actor.get().organisation(), id)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        access.requireMineOrSupervised(score.relationship());
        journal.read(MeasureAction.SCORES_READ, score.person(), List.of(score.relationship(), score.response()));
        return score;
    }

    /** A page of one person's scores; nothing for whoever takes part in no relationship the caller may see. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public KeptPage<KeptScore> search(SearchScores asked) {
        List<UUID> seen = access.ownOrSupervisedWith(asked.person()).stream()
                .map(RelationshipRef::id)
                .toList();
        if (seen.isEmpty()) {
            return new KeptPage<>(List.of(), false);
        }
        KeptPage<KeptScore> page = KeptPage.of(queries.scores(actor.get().organisation(), seen, asked), asked.limit());
        List<UUID> shown = new ArrayList<>(seen);
        page.items().stream().map(KeptScore::response).distinct().forEach(shown::add);
        journal.read(MeasureAction.SCORES_READ, asked.person(), shown);
        return page;
    }
}
