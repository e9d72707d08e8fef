package org.rapport.web.organisation;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The link of an invitation between the command that made it and the page that shows it, once. */
@SessionScoped
public class ShownLink implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whom it is for, and the whole address; the address is missing when it went by mail. */
    record Shown(String name, @Nullable String link) implements Serializable {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Shown";
        }
    }

    private @Nullable Shown waiting;

    void put(Shown shown) {
        waiting = shown;
    }

    /** Gives it away; the next one who asks gets nothing. */
    Optional<Shown> take() {
        Optional<Shown> taken = Optional.ofNullable(waiting);
        waiting = null;
        return taken;
    }
}
