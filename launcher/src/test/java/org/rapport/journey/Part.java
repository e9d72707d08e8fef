package org.rapport.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A part of a page, such as one participant of a form: its fields by their label, its buttons and links by their words. */
final class Part {

    private static final String VALUE = "arguments[0].focus(); arguments[0].value = arguments[1];"
            + " for (const kind of ['input', 'change']) {"
            + " arguments[0].dispatchEvent(new Event(kind, {bubbles: true})); }";

    private final Browser browser;
    private final String path;

    Part(Browser browser, String path) {
        this.browser = browser;
        this.path = "(" + path + ")";
    }

    /** The input, area or select a label belongs to. */
    WebElement field(String label) {
        String labelled = path + "//label[starts-with(normalize-space(.), " + Browser.quote(label) + ")]";
        String id = Objects.requireNonNull(browser.see(By.xpath(labelled)).getDomAttribute("for"));
        return browser.until(page -> page.findElement(By.id(id)));
    }

    /** What stands in the field with this label. */
    String value(String label) {
        return Objects.requireNonNull(field(label).getDomProperty("value"));
    }

    /** Types into the field with this label, replacing what stood there. */
    Part fill(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Puts the whole text into the field at once, as pasting does; for what takes long to type or has no keys. */
    Part paste(String label, String text) {
        browser.script(VALUE, field(label), text);
        return this;
    }

    /** Picks a day. */
    Part day(String label, LocalDate day) {
        return paste(label, day.toString());
    }

    /** Chooses an entry of a list by its words. */
    Part choose(String label, String entry) {
        new Select(field(label)).selectByVisibleText(entry);
        return this;
    }

    /** Chooses a radio button or turns a box on or off. */
    Part tick(String label) {
        field(label).click();
        return this;
    }

    /** Presses the button or link that reads like this. */
    Part press(String words) {
        String quoted = Browser.quote(words);
        browser.click(By.xpath(path + "//*[self::button or self::a or self::summary][normalize-space(.)=" + quoted
                + " or @aria-label=" + quoted + "]"));
        return this;
    }

    /** Presses what leads to another page, or to this one again, and waits until that is there. */
    Part send(String words) {
        browser.nextPage(() -> press(words));
        return this;
    }

    /** Everything that can be read in it. */
    String text() {
        return browser.see(By.xpath(path)).getText();
    }
}
