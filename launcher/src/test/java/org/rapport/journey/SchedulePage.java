package org.rapport.journey;

import java.time.LocalDateTime;

/** The staff page on which sessions of a relationship are planned. */
final class SchedulePage {

    private final Browser browser;
    private final String relationship;

    SchedulePage(Browser browser, String relationship) {
        this.browser = browser;
        this.relationship = relationship;
    }

    /** Opens it anew. */
    SchedulePage open() {
        browser.open("/schedule.xhtml?relationship=" + relationship);
        return this;
    }

    /** Types a plan; how many is left as it is for a single session. */
    SchedulePage type(LocalDateTime first, String repeat, int count) {
        browser.page().paste("First session", first.toString()).tick(repeat);
        if (count > 1) {
            browser.fill("How many", String.valueOf(count));
        }
        return this;
    }

    /** Shows the dates of what is typed. */
    SchedulePage show() {
        browser.send("Show the dates");
        return this;
    }

    /** Writes down what was shown. */
    SchedulePage plan() {
        browser.send("Plan these sessions").seeText("The sessions are planned");
        return this;
    }

    /** Plans one session and opens its page. */
    void planOne(LocalDateTime at) {
        open().type(at, "Once", 1).show().plan();
        browser.send("Session 1");
    }
}
