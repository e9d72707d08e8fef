package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.signal.Signals;

/** Lets the real rules work out what follows from the written answers: signals, their ledger, the dashboards' rows. */
@ApplicationScoped
class DemoDerived {

    @Inject
    private Signals signals;

    void compute(List<DemoRecord> records) {
        for (DemoRecord record : records) {
            signals.recompute(record.relationship());
        }
    }
}
