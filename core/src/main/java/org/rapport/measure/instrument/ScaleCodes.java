package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which scales a code of a terminology stands for; the same for all organisations, nothing personal. */
@ApplicationScoped
public class ScaleCodes {

    @Inject
    private InstrumentShelf shelf;

    /** The scales with this code, each as {@code instrument.scale}; an empty system is any. */
    public List<String> scales(String system, String code) {
        return shelf.all().stream()
                .flatMap(instrument -> instrument.scales().stream()
                        .filter(scale -> scale.codes().stream()
                                .anyMatch(each -> each.value().equals(code)
                                        && (system.isEmpty() || each.system().equals(system))))
                        .map(scale -> instrument.id() + "." + scale.id()))
                .toList();
    }
}
