package org.rapport.account.token;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Opens the tokens programs come with. Who came with one becomes the actor only when the caller says so. */
@Boundary
public class ApiTokens {

    @Inject
    private TokenGate gate;

    @Inject
    private Clock clock;

    /**
     * Who acts and what for; nobody when there is no such token, it is past its time, it was revoked or its member's account
     * is closed. Which of these it is takes the same time and is not told. One statement of its own: each request of a
     * program begins with it, and there is nothing to keep together.
     */
    @Permits(Who.ANYONE)
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<TokenHolder> open(String secret) {
        Instant now = clock.instant();
        return gate.use(TokenSecret.sent(secret).hash(), now)
                .filter(stored ->
                        !stored.closed() && now.isBefore(stored.holder().expiresAt()))
                .map(TokenGate.StoredToken::holder);
    }
}
