package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** A session that ends while somebody types: warned before, told after, and what was typed can still be sent. */
@ExtendWith(RunningProduct.class)
class SessionEndIT {

    private static final Client THEA = Client.adult("Thea", "Ohm");
    private static final Client EMIL = Client.adult("Emil", "Ohm");

    /** A page hears that somebody came back to its tab; without a window it does not always. */
    private static final String LOOKED_AT = "document.dispatchEvent(new Event('visibilitychange'));";

    /** Lets the page believe that so many minutes have gone by. */
    private static final String LATER =
            "const real = Date.now.bind(Date); Date.now = () => real() + arguments[0] * 60000;";

    @Test
    void what_was_typed_outlives_the_session_and_is_sent_after_signing_in_again(Product product, Browser browser) {
        Staff kai = Staff.signIn(browser, "kai");
        browser.open("/register.xhtml").page().tick("Couple");
        THEA.typeInto(browser.part("Participant 1"));
        browser.send("Add a participant");
        EMIL.typeInto(browser.part("Participant 2"));
        String typing = browser.driver().getWindowHandle();

        browser.driver().manage().deleteCookieNamed("JSESSIONID");
        browser.press("Register and open").seeText("You were signed out after a while without activity.");
        browser.screenshot("session-ended");
        browser.press("Try again").press("Register and open").seeText("What you typed is still here");
        assertThat(browser.part("Participant 1").value("Given name")).isEqualTo("Thea");

        browser.press("Sign in in a new tab");
        browser.until(page -> page.getWindowHandles().size() == 2);
        browser.driver().getWindowHandles().stream()
                .filter(window -> !window.equals(typing))
                .forEach(browser.driver().switchTo()::window);
        browser.fill("Name", "kai").fill("Password", Staff.PASSWORD).send("Sign in");
        browser.see(By.id("person-menu"));

        browser.driver().switchTo().window(typing);
        browser.script(LOOKED_AT);
        browser.seeText("You are signed in again.");
        browser.screenshot("session-back");
        browser.send("Register and open");
        kai.opened();
        assertThat(browser.page().text()).contains(THEA.name(), EMIL.name(), "Couple");
    }

    @Test
    void the_end_of_a_session_is_announced_and_can_be_put_off(Product product, Browser browser) {
        Staff.signIn(browser, "kai");
        browser.script(LATER, 28);
        browser.seeText("You will be signed out in about three minutes").screenshot("session-ending");
        browser.press("Stay signed in");
        browser.until(page -> !page.findElement(By.id("session")).isDisplayed());
    }
}
