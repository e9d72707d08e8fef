package org.rapport.web.portal;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** Some of the portal's pages and commands; {@link PortalDoor} asks each part in turn. */
interface PortalPart {

    /** Whether this part answers the visit. */
    boolean takes(PortalVisit visit);

    /** Whether it does so for anybody, or for clients who signed in only. */
    default boolean open() {
        return false;
    }

    /** Answers it. */
    void answer(PortalVisit visit) throws ServletException, IOException;
}
