package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.job.AsJob;

/**
 * Signs a client in who chose codes by mail in place of a password. Asking answers nothing: whether somebody has that name
 * stays unknown. The code opens in the browser that asked only, which the ticket stands for.
 */
@ApplicationScoped
public class CodeSignIn {

    @Inject
    private CodeSignInWork work;

    @Inject
    private Counting counting;

    @Inject
    private Arrival arrival;

    @Inject
    private AsJob asJob;

    /**
     * Has a code sent, if this is the name of a client whom mail reaches. Refuses with {@code TOO_MANY_TRIES} when it was
     * asked for too often.
     */
    public void ask(CodeRequest request) {
        SignInName name = SignInName.typed(request.typed());
        counting.codeAsked(name, request.address()).require();
        Optional<StoredAccount> account = name.possible() ? work.account(name) : Optional.empty();
        account.filter(each -> each.isOf(SubjectKind.CLIENT))
                .filter(each -> each.password().isEmpty() && isOpen(each, request))
                .map(StoredAccount::actor)
                .ifPresent(client -> asJob.in(client.organisation(), "portal code", () -> {
                    work.send(client.id(), request.ticket());
                    return client;
                }));
    }

    /** Tries a code; afterwards the client acts in this request. Never throws for a wrong code or too many tries. */
    public SignInOutcome enter(CodeRequest request) {
        Counting.Counted counted = counting.codeTyped(request.ticket(), request.address());
        if (counted.closed().isPresent()) {
            return new SignInOutcome.Refused(AccountError.TOO_MANY_TRIES, counted.closed());
        }
        Optional<Actor.ClientSignedIn> client = work.take(request.ticket(), request.typed());
        if (client.isEmpty()) {
            return SignInOutcome.Refused.because(AccountError.WRONG_CODE);
        }
        Optional<UUID> account =
                asJob.in(client.get().organisation(), "portal code", () -> work.openAccount(client.get()));
        if (account.isEmpty()) {
            return SignInOutcome.Refused.because(AccountError.DISABLED);
        }
        counting.forgive(counted);
        arrival.of(client.get(), account.get());
        return new SignInOutcome.Welcome(client.get());
    }

    private static boolean isOpen(StoredAccount account, CodeRequest request) {
        return !account.disabled() && (request.onThisMachine() || !account.demonstration());
    }
}
