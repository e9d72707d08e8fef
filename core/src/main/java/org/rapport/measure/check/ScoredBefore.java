package org.rapport.measure.check;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import org.rapport.measure.response.NewResponse;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * What a plugin's own scorer said of the forms of this request before their transaction began. Only for the very same
 * answers to the very same structure; otherwise the structure scores what it can by itself.
 */
@RequestScoped
class ScoredBefore {

    private record Said(Instrument structure, ScoredResponse scored) {}

    private final Map<Answers, Said> byAnswers = new HashMap<>();

    void put(Instrument structure, Answers answers, ScoredResponse scored) {
        byAnswers.put(answers, new Said(structure, scored));
    }

    ScoredResponse of(NewResponse response) {
        Said said = byAnswers.get(response.answers());
        if (said != null && same(said.structure(), response.structure())) {
            return said.scored();
        }
        return new Scorer(response.structure()).score(response.answers());
    }

    /** Most often it is the same object; a structure is large to compare. */
    private static boolean same(Instrument one, Instrument other) {
        return one == other || one.withoutWordings().equals(other.withoutWordings());
    }
}
