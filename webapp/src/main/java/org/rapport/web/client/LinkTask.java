package org.rapport.web.client;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.rapport.account.LinkKind;
import org.rapport.shared.access.Actor;

/**
 * What one kind of personal link is for: the page it opens and what that page sends. {@link ClientDoor} finds the task of
 * a link by its kind; from then on the person the link stands for is the actor of the request.
 */
public interface LinkTask {

    /** The kind of link that leads here. */
    LinkKind kind();

    /** As whom somebody acts who came through such a link: as the client it was made for, unless the task says otherwise. */
    default Actor actor(Actor.ClientByLink holder) {
        return holder;
    }

    /** Answers a page. The link is open, or used; what a used one still shows is the task's decision. */
    void show(LinkVisit visit) throws ServletException, IOException;

    /** Takes what a page sent to {@link LinkVisit#step()}. */
    void take(LinkVisit visit) throws ServletException, IOException;

    /** The link is over, and the one it was made for asks for another. */
    void askForLink();
}
