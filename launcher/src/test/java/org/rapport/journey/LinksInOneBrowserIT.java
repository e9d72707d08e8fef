package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.rapport.journey.RunningProduct.Product;

/**
 * Two people answer on one phone, each through their own link: neither answers for the other, and the secret does not stay
 * in the address.
 */
@ExtendWith(RunningProduct.class)
class LinksInOneBrowserIT {

    private static final By CHOSEN = By.cssSelector("input[type=radio]:checked");

    @Test
    void two_links_in_one_browser_never_answer_for_each_other(Product product, Browser staff) {
        Staff.signIn(staff, "frank");
        List<String> sessions = staff.until(page -> page.findElements(By.cssSelector(".r-session h2 a")).stream()
                .map(link -> link.getDomProperty("href"))
                .toList());
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(2);
        String first = link(staff, sessions.get(0));
        String second = link(staff, sessions.get(1));

        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(first).see(By.id("check"));
            assertNoSession(phone);
            String firstHome = phone.driver().getCurrentUrl();
            assertThat(firstHome).doesNotContain(first.substring(first.lastIndexOf('/') + 1));
            phone.open(second).see(By.id("check"));
            String secondHome = phone.driver().getCurrentUrl();
            assertThat(secondHome).isNotEqualTo(firstHome);

            answer(phone, 3);
            phone.open(firstHome).see(By.id("check"));
            assertThat(phone.all(CHOSEN)).isEmpty();
            answer(phone, 7);
            phone.open(secondHome).see(By.id("check"));
            assertThat(phone.all(CHOSEN))
                    .extracting(chosen -> chosen.getDomAttribute("value"))
                    .containsExactly("3");

            phone.press("Deutsch").seeText("von").seeAddress(secondHome);
        }
        try (Browser elsewhere = new Browser(product.address(), "en")) {
            elsewhere.open("/c/00000000-0000-4000-8000-000000000000/").seeText("does not hold your link");
            assertNoSession(elsewhere);
            elsewhere.open("/portal/").see(By.tagName("h1"));
            assertNoSession(elsewhere);
        }
    }

    /** A client's page keeps nothing on the server. */
    private static void assertNoSession(Browser client) {
        assertThat(client.driver().manage().getCookies())
                .extracting(Cookie::getName)
                .doesNotContain("JSESSIONID");
    }

    private static String link(Browser staff, String session) {
        staff.open(session).click(By.cssSelector("button[id$='begin']"));
        staff.click(By.cssSelector("button[id$='make']"));
        return staff.see(By.id("check-link")).getDomProperty("value");
    }

    private static void answer(Browser phone, int value) {
        Answers.choose(phone, value);
        phone.until(page -> page.findElement(By.id("kept")).getText().equals("Saved"));
    }
}
