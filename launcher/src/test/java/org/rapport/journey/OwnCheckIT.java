package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rapport.journey.RunningProduct.Product;

/**
 * The therapist's own check by keyboard on one screen. The client's answers are closed before it and open after it, or
 * after it was skipped with a reason, and then the two count as not comparable.
 */
@ExtendWith(RunningProduct.class)
class OwnCheckIT {

    private static final Client JONAS = Client.adult("Jonas", "Reuter");
    private static final LocalDateTime EVENING = LocalDate.now().plusDays(2).atTime(20, 0);
    private static final String CLOSED = "The clients' answers open after your own check.";

    @Test
    void answers_open_after_the_own_check_by_keyboard_or_after_skipping_it(Product product, Browser browser) {
        Staff esra = Staff.signIn(browser, "esra");
        String relationship = esra.register(JONAS);
        SchedulePage schedule = new SchedulePage(browser, relationship).open();
        schedule.type(EVENING, "Every week", 2).show().plan();
        browser.send("Session 1");
        clientAnswers(browser, schedule, 1, List.of(7, 6, 9, 5, 0));
        answerByKeyboard(browser);
        assertThat(row(browser, "Goals")).containsExactly("7", "8");

        clientAnswers(browser, schedule, 2, List.of(4, 4, 4, 3, 0));
        skip(browser);
        browser.open("/relationship.xhtml?id=" + relationship).seeText("Own check skipped: there was no time");
        assertThat(browser.driver().getPageSource()).contains("so the two cannot be compared");
    }

    /** The session is opened, a link made and answered; then its page is shown again. */
    private static void clientAnswers(Browser browser, SchedulePage schedule, int session, List<Integer> values) {
        schedule.open();
        browser.send("Session " + session).send("Open the session");
        Answers.give(browser.open(Answers.linkFor(browser, JONAS)), values);
        schedule.open();
        browser.send("Session " + session).seeText(CLOSED);
        assertThat(browser.page().text()).contains("Answered").doesNotContain("Answers side by side");
    }

    private static void answerByKeyboard(Browser browser) {
        browser.screenshotOfAll("session-closed");
        browser.send("Answer or skip my check");
        browser.until(
                page -> page.switchTo().activeElement().getDomAttribute("type").equals("radio"));
        browser.keys("3", "7", "t", Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP, "8", Keys.ARROW_DOWN, "6", "9", "1");
        browser.screenshot("own-check");
        assertThat(browser.script("return window.scrollY + document.activeElement.getBoundingClientRect().bottom;"))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .as("the place of the last button, on one screen with the first question")
                .isLessThan(900);
        browser.nextPage(() -> browser.keys(Keys.ENTER));
        browser.seeText("Your check is saved. The clients' answers are open now");
        browser.screenshotOfAll("session-open");
    }

    private static List<String> row(Browser browser, String topic) {
        return browser.all(By.xpath("//tr[starts-with(normalize-space(th), '" + topic + "')]/td")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void skip(Browser browser) {
        browser.send("Answer or skip my check");
        browser.page().choose("Reason", "There was no time");
        browser.send("Skip").seeText("so these answers cannot be compared");
        browser.screenshotOfAll("session-skipped");
        assertThat(browser.page().text()).contains("Answers side by side").doesNotContain(CLOSED);
    }
}
