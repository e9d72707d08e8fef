package org.rapport.web;

import java.time.Instant;

/**
 * One line of a timeline. Kind is the css ending (plain, done, attention, urgent, info), icon a PrimeIcon; detail,
 * href (an address inside the application, starting with a slash) and who may be empty.
 */
public record TimelineEntry(
        Instant at, String kind, String icon, String title, String detail, String href, String who) {

    /** Whether the title leads to a page. */
    public boolean linked() {
        return !href.isEmpty();
    }

    /** Whether there is a second line. */
    public boolean detailed() {
        return !detail.isEmpty();
    }
}
