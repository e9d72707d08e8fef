package org.rapport.operation;

import org.openqa.selenium.By;
import org.rapport.journey.Authenticator;
import org.rapport.journey.Browser;

/**
 * A therapist who signs in from elsewhere, as real accounts do, with a password and the code of a telephone. The first
 * time sets the telephone up; {@link #again} uses it.
 */
final class SignedIn {

    private static final String PASSWORD = "harmony-bridge";

    private final String name;
    private final Authenticator phone;

    private SignedIn(String name, Authenticator phone) {
        this.name = name;
        this.phone = phone;
    }

    /** Signs in for the first time since the account is a real one. */
    static SignedIn first(Browser browser, String name) {
        password(browser, name);
        Authenticator phone =
                Authenticator.with(browser.see(By.id("device-secret")).getText());
        browser.fill("Code that the app shows", phone.code()).send("Finish and sign in");
        browser.send("I have kept them");
        browser.see(By.id("person-menu"));
        return new SignedIn(name, phone);
    }

    /** Signs in on the page that is open. */
    SignedIn again(Browser browser) {
        password(browser, name);
        browser.fill("Code", phone.code()).send("Sign in");
        browser.see(By.id("person-menu"));
        return this;
    }

    private static void password(Browser browser, String name) {
        browser.fill("Name", name).fill("Password", PASSWORD).send("Sign in");
    }
}
