package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** A supervisor goes through the radar: reads reasons, looks, watches one until a day; nobody else opens it. */
@ExtendWith(RunningProduct.class)
class RadarIT {

    private static final String CODES = "a[href*='supervised.xhtml']";
    private static final String THERAPIST = "Daniel Roth";
    private static final String NOTE = "Bring this to our next hour";

    @Test
    void a_supervisor_reads_reasons_looks_and_watches(Browser browser) {
        Staff.signIn(browser, "miriam");
        browser.open("/radar.xhtml").seeText("The rule asks from").see(By.cssSelector(".r-radar svg"));
        browser.screenshot("radar");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.phone().open("/radar.xhtml").screenshot("radar-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.desktop().open("/radar.xhtml").choose("Therapist", THERAPIST).send("Show");
        browser.seeAddress("therapist=");
        String filtered = browser.driver().getCurrentUrl();
        assertThat(rows(browser)).isNotEmpty().allSatisfy(row -> assertThat(row).contains(THERAPIST));
        looksAtTheFirst(browser, filtered);
        watchesTheNext(browser, filtered);
    }

    private static void looksAtTheFirst(Browser browser, String filtered) {
        String code = browser.texts(CODES).get(0);
        browser.nextPage(() -> browser.click(By.cssSelector(".r-radar button")));
        browser.seeText("Kept: it returns when something new asks").seeAddress("therapist=");
        assertThat(browser.texts(CODES)).doesNotContain(code);
        browser.choose("Which", "All").send("Show").seeAddress("show=all");
        assertThat(browser.texts(CODES)).contains(code);
        assertThat(browser.page().text()).contains("Looked at");
        browser.open(filtered);
    }

    private static void watchesTheNext(Browser browser, String filtered) {
        String code = browser.texts(CODES).get(0);
        browser.send(code).seeText("Relationship " + code).seeText("Alliance course");
        browser.screenshotOfAll("supervised");
        browser.fill("Note", NOTE).send("Keep").see(By.cssSelector(".r-summary-error, .r-message"));
        assertThat(browser.page().value("Note")).isEqualTo(NOTE);
        browser.page().day("On this day", today().minusDays(1)).send("Keep");
        browser.seeText("Please choose a day after today");
        assertThat(browser.page().value("Note")).isEqualTo(NOTE);
        browser.screenshotOfAll("supervised-refused");
        browser.page().day("On this day", today().plusDays(9)).send("Keep");
        browser.seeText("Kept: it returns on that day").open(filtered);
        assertThat(browser.texts(CODES)).doesNotContain(code);
        browser.choose("Which", "All").send("Show").seeText(NOTE);
        assertThat(browser.texts(CODES)).contains(code);
        browser.screenshotOfAll("radar-watched");
    }

    @Test
    void addresses_that_make_no_sense_show_the_radar_or_that_nothing_is_there(Browser browser) {
        Staff.signIn(browser, "miriam");
        browser.open("/radar.xhtml?practice=x&therapist=y&page=z").seeText("Every relationship of those you supervise");
        browser.open("/radar.xhtml?page=2147483647").seeText("Nothing here asks for a look");
        browser.open("/supervised.xhtml?id=x").seeText("This page does not exist");
        browser.open("/radar.xhtml").script("document.querySelector('input[name=relationship]').value = 'x';");
        browser.nextPage(() -> browser.click(By.cssSelector(".r-radar button")));
        assertThat(browser.page().text()).doesNotContain("Something went wrong", "Kept: it returns");
    }

    @Test
    void therapists_and_managers_are_refused(Product product) {
        for (String name : List.of("anna", "peter")) {
            try (Browser other = new Browser(product.address(), "en")) {
                Staff.signIn(other, name);
                other.open("/radar.xhtml").see(By.tagName("h1"));
                assertThat(other.page().text()).doesNotContain("Every relationship of those you supervise", "HB-0");
                assertThat(other.texts("nav a")).doesNotContain("Radar");
            }
        }
    }

    private static List<String> rows(Browser browser) {
        return browser.texts(".r-radar tbody tr");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
