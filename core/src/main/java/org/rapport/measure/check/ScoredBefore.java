package org.rapport.measure.check;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    private record Said(Instrument structure, Answers answers, ScoredResponse scored) {}

    private final Map<UUID, Said> byKey = new HashMap<>();

    void put(UUID key, Instrument structure, Answers answers, ScoredResponse scored) {
        byKey.put(key, new Said(structure.withoutWordings(), answers, scored));
    }

    ScoredResponse of(NewResponse response) {
        Said said = byKey.get(response.key());
        boolean same = said != null
                && said.answers().equals(response.answers())
                && said.structure().equals(response.structure().withoutWordings());
        return same ? said.scored() : new Scorer(response.structure()).score(response.answers());
    }
}
