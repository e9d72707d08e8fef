package org.rapport.journey;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The staff page of a relationship's agreement: proposing, signing, links for those who sign. */
final class AgreementPage {

    private static final By DRAWING = By.cssSelector(".r-signature canvas");

    private final Browser browser;
    private final String relationship;

    AgreementPage(Browser browser, String relationship) {
        this.browser = browser;
        this.relationship = relationship;
    }

    /** Opens it anew. */
    AgreementPage open() {
        browser.open("/agreement.xhtml?relationship=" + relationship);
        return this;
    }

    /** What the form offers several people to choose about secrets. */
    static final String NO_SECRETS =
            "No secrets: what one person tells the therapist alone is not kept from the others";

    /** Proposes so many weekly sessions at 120 each. */
    AgreementPage propose(int sessions) {
        browser.open("/proposal.xhtml?relationship=" + relationship);
        browser.fill("Fee per session", "120").fill("Expected sessions", String.valueOf(sessions));
        browser.fill("Looking back after", "2").fill("Goals", "To sleep through the night");
        if (!browser.all(By.cssSelector("select[id$=secrets]")).isEmpty()) {
            browser.choose("Secrets", NO_SECRETS);
        }
        browser.send("Propose this version").seeText("The version is proposed");
        return this;
    }

    /** Signs as the therapist by drawing with the mouse. */
    AgreementPage draw() {
        WebElement canvas = browser.see(DRAWING);
        new Actions(browser.driver())
                .moveToElement(canvas, -80, 10)
                .clickAndHold()
                .moveByOffset(40, -25)
                .moveByOffset(30, 30)
                .moveByOffset(50, -20)
                .release()
                .perform();
        return this;
    }

    /** Signs as the therapist by the own name. */
    AgreementPage signByName(String name) {
        browser.fill("Or type your name", name).send("Sign").seeText("Signed, ");
        return this;
    }

    /** Makes a link for this client and reads it as it is shown. */
    String linkFor(Client client) {
        browser.send("Make a link for " + client.name());
        return browser.until(page -> page.findElement(By.id("personal-link"))).getDomProperty("value");
    }

    /** Has version in force: proposed, signed by the therapist of this name and by the client in the same browser. */
    void agree(int sessions, String therapist, Client client) {
        propose(sessions).signByName(therapist);
        String link = linkFor(client);
        browser.open(link).fill("Your name", client.name());
        browser.send("I agree and sign").seeText("This agreement is in force");
    }
}
