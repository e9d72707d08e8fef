package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.account.OpenedLink;
import org.rapport.shared.access.Actor;

/** The personal link this request came through, as the filter opened it. */
@RequestScoped
public class ClientLink {

    private OpenedLink opened = new OpenedLink(LinkState.UNKNOWN, Optional.empty(), Optional.empty());

    void keep(OpenedLink link) {
        opened = link;
    }

    /** What the link is worth. */
    public LinkState getState() {
        return opened.state();
    }

    /** Whether the link opens a page of this kind, also once it was used. */
    public boolean opens(LinkKind kind) {
        return opened.actor().isPresent() && opened.kind().filter(kind::equals).isPresent();
    }

    /** What the link stands for. */
    public Optional<UUID> subject() {
        return opened.actor().map(Actor.ClientByLink::subject);
    }
}
