package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * A therapist sees the day, opens a session and makes a link; the client answers on a phone; half-typed answers outlive
 * a page that was killed, and show in no other browser; the used link says so.
 */
@ExtendWith(RunningProduct.class)
class SessionCheckIT {

    @Test
    void from_today_to_the_answer_on_a_phone(Product product, Browser browser) {
        Staff.signIn(browser, "anna");
        browser.screenshot("today");
        browser.click(By.cssSelector(".r-session a[href*='relationship.xhtml']"))
                .seeAddress("relationship.xhtml");
        browser.see(By.cssSelector("svg"));
        browser.screenshot("relationship");
        browser.open("/today.xhtml").click(By.cssSelector(".r-session h2 a")).seeAddress("session.xhtml");
        browser.click(By.cssSelector("button[id$='begin']"));
        browser.click(By.cssSelector("button[id$='make']"));
        String link = browser.see(By.id("check-link")).getDomProperty("value");
        assertThat(link).contains("/c/");
        String secret = link.substring(link.indexOf("/c/"));

        try (Browser phone = new Browser(product.address(), "en")) {
            Answers.choose(phone.phone().open(secret), 8);
            phone.screenshot("check");
            assertThat(phone.scrollsSideways()).isFalse();
            assertThat(phone.transferredBytes()).isLessThan(100_000);
            phone.until(page -> page.findElement(By.id("kept")).getText().equals("Saved"));
            phone.killPage();

            try (Browser elsewhere = new Browser(product.address(), "en")) {
                elsewhere.phone().open(secret).seeText("1 of").seeText("began to answer in another browser");
                elsewhere.screenshot("check-elsewhere");
            }

            phone.phone().open(secret).seeText("2 of");
            for (int i = 0; i < 3; i++) {
                Answers.choose(phone, 9);
                phone.press("Next");
            }
            Answers.choose(phone, 0);
            phone.press("Send my answers").seeText("Thank you");
            phone.open(secret).seeText("answered");
        }
    }
}
