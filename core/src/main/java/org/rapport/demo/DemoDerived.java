package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.shared.data.BulkRows;
import org.rapport.signal.Signals;

/** Lets goals follow what was answered, and the real rules work out what follows from the written answers: signals, their ledger, the dashboards' rows. */
@ApplicationScoped
class DemoDerived {

    @Inject
    private Signals signals;

    @Inject
    private DemoGoals goals;

    void compute(BulkRows rows, List<DemoRecord> records) {
        goals.write(rows, records);
        for (DemoRecord record : records) {
            signals.recompute(record.relationship());
        }
    }
}
