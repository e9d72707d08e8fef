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
        byAnswers.put(answers, new Said(structure.withoutWordings(), scored));
    }

    ScoredResponse of(NewResponse response) {
        Said said = byAnswers.get(response.answers());
        if (said != null && said.structure().equals(response.structure().withoutWordings())) {
            return said.scored();
        }
        return new Scorer(response.structure()).score(response.answers());
    }
}
