package org.rapport.account;

import java.util.Optional;
import org.rapport.shared.access.Actor;

/**
 * What a secret opened.
 *
 * @param kind what the link is for; empty when the state is {@code UNKNOWN}
 * @param holder whom the link was made for, whatever became of it: all that one that is over still allows is to ask for
 *     a new one; empty when the state is {@code UNKNOWN}
 */
public record OpenedLink(LinkState state, Optional<LinkKind> kind, Optional<Actor.ClientByLink> holder) {

    static OpenedLink unknown() {
        return new OpenedLink(LinkState.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /**
     * Who came through it: present when it is {@code OPEN}, and when it is {@code USED}, so that an answer that is sent
     * again because its receipt was lost gets that receipt; a page shows nothing else through a used link.
     */
    public Optional<Actor.ClientByLink> actor() {
        return state == LinkState.OPEN || state == LinkState.USED ? holder : Optional.empty();
    }
}
