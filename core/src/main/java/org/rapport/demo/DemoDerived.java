package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.desk.Dashboards;
import org.rapport.signal.Signals;

/** Lets the real rules work out what follows from the written answers. */
@ApplicationScoped
class DemoDerived {

    @Inject
    private Dashboards dashboards;

    @Inject
    private Signals signals;

    void compute(List<DemoRecord> records) {
        for (DemoRecord record : records) {
            signals.recompute(record.relationship());
            dashboards.rebuild(record.relationship());
        }
    }
}
