package org.rapport.shared.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** The actor of this request. The web layer sets it once it knows who signed in or whose link was opened. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;

    /** From here on, this actor acts. */
    public void become(Actor who) {
        actor = who;
    }

    /** Nobody acts any more. */
    public void leave() {
        actor = null;
    }

    /** The actor, or nothing before sign-in. */
    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** The actor; refuses when there is none. */
    public Actor get() {
        return find().orElseThrow(() -> new DomainException(SharedError.NOT_SIGNED_IN));
    }
}
