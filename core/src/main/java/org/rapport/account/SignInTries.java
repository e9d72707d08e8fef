package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The transactions of a sign-in; {@link SignIn} calls them in turn. */
@Boundary
class SignInTries {

    @Inject
    private Gate gate;

    @Inject
    private AccountSettings settings;

    @Inject
    private Journal journal;

    /** Counts the try, unless it has to wait; then until when. One at a time for each name and each address. */
    @Permits(Who.ANYONE)
    public Optional<Instant> begin(SignInTry counted) {
        gate.hold(counted.addressKey());
        gate.hold(counted.accountKey());
        Optional<Instant> closed = Stream.of(
                        settings.account().closedUntil(failures(counted.accountKey(), counted), counted.at()),
                        settings.address().closedUntil(failures(counted.addressKey(), counted), counted.at()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        if (closed.isEmpty()) {
            gate.recordFailure(counted.accountKey(), counted.at());
            gate.recordFailure(counted.addressKey(), counted.at());
        }
        return closed;
    }

    private List<Instant> failures(byte[] key, SignInTry counted) {
        return gate.failures(key, counted.at().minus(settings.account().window()));
    }

    /** The account of this name. */
    @Permits(Who.ANYONE)
    public Optional<StoredAccount> account(SignInName name) {
        return gate.account(name);
    }

    /** The try was right: the name starts afresh, the address gets this one back. */
    @Permits(Who.ANYONE)
    public void forgive(SignInTry counted) {
        gate.forgive(counted);
    }

    /** Somebody is in, after the last step. Called as who signed in. */
    @Permits(Who.ANYONE)
    public void signedIn(UUID account) {
        journal.changed(AccountAction.SIGNED_IN, account);
    }

    /** Forgets wrong tries that count no more; returns how many. */
    @Permits(Who.ANYONE)
    public long sweep(Instant now) {
        return gate.sweepFailures(now.minus(settings.account().window()));
    }
}
