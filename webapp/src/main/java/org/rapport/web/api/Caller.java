package org.rapport.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.TokenHolder;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;

/** Whose token came with this request; the member it belongs to is the actor. */
@RequestScoped
public class Caller {

    @Inject
    private CurrentActor actor;

    private @Nullable TokenHolder holder;

    void enter(TokenHolder opened) {
        holder = opened;
        actor.become(opened.member());
    }

    /** The token's holder; refuses where none came. */
    public TokenHolder holder() {
        if (holder == null) {
            throw new DomainException(SharedError.NOT_SIGNED_IN);
        }
        return holder;
    }
}
