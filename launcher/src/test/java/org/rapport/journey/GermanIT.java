package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** The way from signing in to the client's thanks in German, and the same pages in the dark. */
@ExtendWith(RunningProduct.class)
class GermanIT {

    /** Looks like the key of a text that is missing. */
    private static final String KEY =
            "\\b(signIn|shell|today|relationship|ledger|sessions?|checks?|enum|error|chart|agreement|tasks?|general|thanks)"
                    + "\\.[A-Za-z]\\w*";

    private static final By SESSION = By.cssSelector(".r-session h2 a");
    private static final By RELATIONSHIP = By.cssSelector(".r-session a[href*='relationship.xhtml']");

    /** How bright the page is behind everything, from 0 to 255. */
    private static final String BRIGHTNESS =
            "const rgb = getComputedStyle(document.body).backgroundColor.match(/\\d+/g);"
                    + " return Math.max(...rgb.slice(0, 3).map(Number));";

    @Test
    void from_signing_in_to_the_thanks_everything_is_german(Product product) {
        try (Browser browser = new Browser(product.address(), "de")) {
            browser.open("/sign-in.xhtml");
            assertGerman(browser, "sign-in-de", "Anmelden", "Passwort");
            browser.fill("Name", "lucia").fill("Passwort", Staff.PASSWORD).send("Anmelden");
            assertGerman(browser, "today-de", "Heute", "Bitte ansehen", "Sitzung");
            browser.nextPage(() -> browser.click(RELATIONSHIP));
            assertGerman(browser, "relationship-de", "Verlauf der Allianz", "Sitzungen", "Ziele", "Mehr zu dieser");
            String relationship = browser.driver().getCurrentUrl();
            browser.open("/today.xhtml").nextPage(() -> browser.click(SESSION));
            browser.send("Sitzung öffnen");
            assertGerman(browser, "session-de", "Meine eigene Einschätzung", "Wer da war");
            browser.click(By.cssSelector("button[id$='make']"));
            String link = browser.see(By.id("check-link")).getDomProperty("value");
            inTheDark(browser, relationship, link);
            browser.phone().open(link).seeText("1 von 5");
            assertGerman(browser, "check-de", "Wie sehr haben Sie", "Weiter", "Notfall");
            for (int i = 0; i < 4; i++) {
                Answers.choose(browser, 7);
                browser.press("Weiter");
            }
            Answers.choose(browser, 0);
            browser.send("Antworten senden").seeText("Vielen Dank");
            assertGerman(browser, "thanks-de", "Ihre Antworten sind angekommen");
        }
    }

    /** The system prefers dark colours; nobody touched the switch. */
    private static void inTheDark(Browser browser, String relationship, String link) {
        browser.dark(true).open(relationship).see(By.cssSelector("svg"));
        assertThat(brightness(browser)).isLessThan(60);
        browser.screenshotOfAll("relationship-dark");
        browser.open("/today.xhtml").screenshot("today-dark");
        browser.phone().open(link).seeText("1 von 5");
        assertThat(brightness(browser)).isLessThan(60);
        browser.screenshot("check-dark");
        browser.dark(false).desktop();
        assertThat(brightness(browser)).isGreaterThan(200);
    }

    private static int brightness(Browser browser) {
        return ((Number) browser.script(BRIGHTNESS)).intValue();
    }

    /** These words stand there, no key of a text does, and nothing went wrong. */
    private static void assertGerman(Browser browser, String name, String... words) {
        browser.screenshotOfAll(name);
        assertThat(browser.page().text()).contains(words).doesNotContain("???").doesNotContainPattern(KEY);
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("de");
        assertThat(browser.all(By.cssSelector(".r-summary-error"))).isEmpty();
    }
}
