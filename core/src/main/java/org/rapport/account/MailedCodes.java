package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;

/**
 * One-time codes that go to a person's own mail address: eight digits, good for ten minutes and five tries, in the browser
 * that asked only. For boundaries, in their transaction; asks nobody for permission and sends nothing itself.
 */
@ApplicationScoped
public class MailedCodes {

    /** So long a code can be used. */
    public static final Duration OPEN = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final int DIGITS = 8;
    private static final int CODES = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private PortalGate gate;

    @Inject
    private SignInKeys keys;

    @Inject
    private Clock clock;

    /** A new code for somebody of the transaction's organisation, in place of one this ticket had before. */
    public String make(CodePurpose purpose, UUID person, UUID ticket) {
        String code = "%08d".formatted(random.nextInt(CODES));
        Instant now = clock.instant();
        gate.keepCode(
                new PortalGate.MailedCode(purpose, person, keys.ofTicket(ticket), keys.ofCode(ticket, code)),
                new PortalGate.Period(now, now.plus(OPEN)));
        return code;
    }

    /** Whose code it was, if it is right and still good; it is used up with that. A wrong one is counted. */
    public Optional<Actor.ClientSignedIn> take(CodePurpose purpose, UUID ticket, String typed) {
        String code = typed.replaceAll("\\s", "");
        return gate.takeCode(
                purpose,
                keys.ofTicket(ticket),
                keys.ofCode(ticket, code.length() == DIGITS ? code : ""),
                new PortalGate.Tries(clock.instant(), MOST_TRIES));
    }
}
