package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** A questionnaire of an earlier day is typed in: what needed a person then asks nobody to hurry and is looked through. */
@ExtendWith(RunningProduct.class)
class PastRiskIT {

    private static final Client ODA = Client.adult("Oda", "Fenwick");
    private static final String WAITS = "waits to be looked through";

    @Test
    void an_old_answer_is_looked_through_with_a_note(Product product, Browser browser) {
        Staff daniel = Staff.signIn(browser, "daniel");
        typedIn(
                browser,
                daniel.register(ODA),
                LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(40));
        browser.open("/tasks.xhtml").seeText(WAITS);
        assertThat(String.join(" ", browser.texts("main"))).doesNotContain("needs a person now");
        try (Browser other = new Browser(product.address(), "en")) {
            Staff.signIn(other, "miriam");
            other.open("/tasks.xhtml").click(By.partialLinkText(WAITS)).seeText("Answers of earlier days");
            other.nextPage(() -> other.click(By.cssSelector("table td a"))).seeText("What was answered");
            assertThat(String.join(" ", other.texts("main"))).doesNotContain("Fenwick");
        }
        browser.open("/past-risks.xhtml").screenshot("past-risks");
        browser.nextPage(() -> browser.click(By.cssSelector("table td a"))).seeText("Oda Fenwick");
        browser.fill("Note", "Spoken about at the time; the safety plan stands").screenshot("past-risk");
        browser.send("Looked through").seeText("Kept: it no longer waits").seeText("Nothing to look through");
        browser.open("/tasks.xhtml").see(By.tagName("h1"));
        assertThat(String.join(" ", browser.texts("main"))).doesNotContain(WAITS);
    }

    @Test
    void an_answer_of_today_asks_for_a_person_who_takes_it_up(Browser browser) {
        Staff esra = Staff.signIn(browser, "esra");
        typedIn(browser, esra.register(ODA), LocalDate.now(ZoneId.of("Europe/Berlin")));
        browser.open("/tasks.xhtml").send("Look and say what was done").seeText("Oda Fenwick");
        browser.fill("What was done", "Called her, we meet tomorrow")
                .send("Take it up")
                .seeText("Somebody took it up");
        assertThat(String.join(" ", browser.open("/tasks.xhtml").texts("main"))).doesNotContain("needs a person now");
    }

    /** A questionnaire on which only the ninth question was not answered with nothing. */
    private static void typedIn(Browser browser, String relationship, LocalDate day) {
        browser.open("/paper.xhtml?relationship=" + relationship + "&instrument=phq-9");
        browser.page().day("Day on the paper", day);
        for (int item = 1; item <= 9; item++) {
            browser.see(By.id("paper-q" + item)).sendKeys(item == 9 ? "2" : "0");
        }
        browser.send("Save").seeText("Saved");
    }
}
