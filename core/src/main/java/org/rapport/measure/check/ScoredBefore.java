package org.rapport.measure.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.NewResponse;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.shared.data.RecordKey;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * What a plugin's own scorer said of the forms of this request before their transaction began. Only for the very same
 * answers to the very same structure; otherwise the structure scores what it can by itself.
 */
@RequestScoped
class ScoredBefore {

    private record Said(Instrument structure, ScoredResponse scored) {}

    @Inject
    private Structures structures;

    private final Map<Answers, Said> byAnswers = new HashMap<>();

    void put(Instrument structure, Answers answers, ScoredResponse scored) {
        byAnswers.put(answers, new Said(structure, scored));
    }

    ScoredResponse of(NewResponse response) {
        Said said = byAnswers.get(response.answers());
        if (said != null && same(said.structure(), response)) {
            return said.scored();
        }
        return new Scorer(response.structure()).score(response.answers());
    }

    /** A structure is large to compare; most often it is known which one it is. */
    private boolean same(Instrument structure, NewResponse response) {
        return structures.isKeptAs(new RecordKey(response.organisation(), response.structureId()), structure)
                || structure.withoutWordings().equals(response.structure().withoutWordings());
    }
}
