package org.rapport.web.client;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.rapport.account.LinkKind;
import org.rapport.shared.access.Actor;

/**
 * What one kind of personal link is for: the page it opens and what that page sends. {@link ClientDoor} finds the task of
 * a link by its kind; from then on the person the link stands for is the actor of the request. The portal leads to the same
 * pages for somebody who signed in.
 */
public interface LinkTask {

    /** The kind of link that leads here. */
    LinkKind kind();

    /** As whom somebody acts who came through such a link: as the client it was made for, unless the task says otherwise. */
    default Actor actor(Actor.ClientByLink holder) {
        return holder;
    }

    /** Answers a page. What somebody still sees through a used link is the task's decision. */
    void show(ClientVisit visit) throws ServletException, IOException;

    /** Takes what a page sent to {@link ClientVisit#step()}. */
    void take(ClientVisit visit) throws ServletException, IOException;

    /** Whether one whose link is over may ask for another on the page that says so. */
    default boolean askable() {
        return true;
    }

    /** The link is over, and the one it was made for asks for another. Never called where that is not {@link #askable}. */
    void askForLink();
}
