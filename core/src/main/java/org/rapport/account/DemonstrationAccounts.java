package org.rapport.account;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The accounts of the demonstration, while it is loaded. Show them only to requests from this machine. */
@Boundary
public class DemonstrationAccounts {

    /** The one password of all of them; they can be used from the machine itself only. */
    public static final String PASSWORD = "harmony-bridge";

    @Inject
    private Gate gate;

    /** All that can sign in; empty without demonstration data. */
    @Permits(Who.ANYONE)
    public List<DemonstrationAccount> list() {
        return gate.demonstrationAccounts();
    }
}
