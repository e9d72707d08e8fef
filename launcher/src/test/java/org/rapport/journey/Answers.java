package org.rapport.journey;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A client's form, one question a screen. */
public final class Answers {

    private static final By OFFERED = By.cssSelector(".r-step:not([hidden]) input[type=radio]");

    private Answers() {}

    /** Makes a link for this client on a staff page that offers one, and reads it as it is shown. */
    static String linkFor(Browser staff, Client client) {
        staff.send("Make a link for " + client.name());
        return staff.see(By.id("check-link")).getDomProperty("value");
    }

    /** Chooses the answer with this value on the question that is shown. */
    public static void choose(Browser browser, int value) {
        browser.until(page -> page.findElements(OFFERED).stream()
                        .filter(WebElement::isEnabled)
                        .filter(radio -> String.valueOf(value).equals(radio.getDomAttribute("value")))
                        .findFirst()
                        .orElse(null))
                .sendKeys(Keys.SPACE);
    }

    /** Answers all questions with these values and sends them. */
    public static void give(Browser browser, List<Integer> values) {
        for (int value : values.subList(0, values.size() - 1)) {
            choose(browser, value);
            browser.press("Next");
        }
        choose(browser, values.get(values.size() - 1));
        browser.send("Send my answers").seeText("Thank you");
    }
}
