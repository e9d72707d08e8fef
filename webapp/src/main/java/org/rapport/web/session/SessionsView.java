package org.rapport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionRow;
import org.rapport.web.AddressView;

/** All sessions of the relationship in the address. */
@Named
@RequestScoped
public class SessionsView {

    @Inject
    private SessionLog log;

    @Inject
    private AddressView address;

    private @Nullable List<SessionRow> all;

    /** The sessions, newest first. */
    public List<SessionRow> getAll() {
        if (all == null) {
            all = log.of(address.relationship());
        }
        return Objects.requireNonNull(all);
    }
}
