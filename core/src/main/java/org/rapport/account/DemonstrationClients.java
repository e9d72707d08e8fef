package org.rapport.account;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The clients of the demonstration whom somebody at this machine may sign in as; their password is that of all. */
@Boundary
public class DemonstrationClients {

    @Inject
    private PortalGate gate;

    /** Empty without demonstration data. */
    @Permits(Who.ANYONE)
    public List<DemonstrationClient> list() {
        return gate.demonstrationClients();
    }
}
