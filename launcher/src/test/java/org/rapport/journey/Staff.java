package org.rapport.journey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** A signed-in therapist of the demonstration in a browser, and what most journeys begin with. */
final class Staff {

    private static final Pattern ID = Pattern.compile("relationship\\.xhtml\\?id=([0-9a-f-]{36})");

    /** The password of all accounts of the demonstration. */
    static final String PASSWORD = "harmony-bridge";

    private final Browser browser;

    private Staff(Browser browser) {
        this.browser = browser;
    }

    /** Signs in as one of the demonstration's accounts, some of whom prefer German, and reads English. */
    static Staff signIn(Browser browser, String name) {
        browser.open("/sign-in.xhtml").fill("Name", name).fill("Password", PASSWORD);
        browser.driver().manage().addCookie(new Cookie("rapport-language", "en", "/"));
        browser.send("Sign in").see(By.id("person-menu"));
        return new Staff(browser);
    }

    /** Registers one adult and opens the relationship; answers its id. */
    String register(Client client) {
        browser.open("/register.xhtml");
        client.typeInto(browser.part("Participant 1"));
        browser.send("Register and open");
        return opened();
    }

    /** Waits for the page of the relationship just opened; answers its id. */
    String opened() {
        browser.seeText("The relationship is open");
        return shown();
    }

    /** The id of the relationship whose page is shown. */
    String shown() {
        Matcher address = ID.matcher(String.valueOf(browser.driver().getCurrentUrl()));
        if (!address.find()) {
            throw new AssertionError(
                    "This is no relationship: " + browser.driver().getCurrentUrl());
        }
        return address.group(1);
    }
}
