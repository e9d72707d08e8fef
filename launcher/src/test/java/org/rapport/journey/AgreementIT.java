package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.rapport.journey.RunningProduct.Product;

/**
 * The agreement: proposed with all its terms, drawn by the therapist, signed on a phone by the client, in force as one
 * sentence; a signature given twice counts once; a later version takes its place.
 */
@ExtendWith(RunningProduct.class)
class AgreementIT {

    private static final Client IRIS = Client.adult("Iris", "Falk");
    private static final String GOALS = "Wieder durchschlafen können\n“No more counting <hours> & sheep”";
    private static final By SIGNED_BY_CLIENT =
            By.xpath("//p[@class='r-timeline-title'][contains(., 'Agreement signed by a participant')]");
    private static final String TWICE =
            "const sign = document.querySelector('main form button'); sign.click(); sign.click();";
    private static final String FIRST = "fortnightly, 60 min, 135.50 EUR, about 10 sessions";

    @Test
    void both_sign_and_it_is_in_force_until_a_later_one_takes_its_place(Product product, Browser browser) {
        Staff carla = Staff.signIn(browser, "carla");
        String relationship = carla.register(IRIS);
        AgreementPage agreement = new AgreementPage(browser, relationship);
        browser.send("Propose an agreement");
        proposeEverything(browser);
        agreement.draw();
        browser.screenshotOfAll("agreement-drawn");
        browser.send("Sign").seeText("drawn");
        String link = agreement.linkFor(IRIS);
        browser.screenshotOfAll("agreement-link");
        try (Browser phone = new Browser(product.address(), "en")) {
            signOnThePhone(phone.phone(), link);
        }
        browser.open("/relationship.xhtml?id=" + relationship).seeText(FIRST);
        assertThat(browser.all(SIGNED_BY_CLIENT))
                .as("client's signatures in the timeline")
                .hasSize(1);
        laterVersionTakesItsPlace(browser, agreement, relationship);
    }

    private static void proposeEverything(Browser browser) {
        LocalDate today = LocalDate.now();
        browser.send("Propose a new version");
        Part terms = browser.page();
        terms.choose("How often", "Every two weeks").fill("Length of a session", "60");
        terms.day("From", today).fill("Expected sessions", "10").day("Last day", today.plusDays(300));
        terms.fill("Looking back after", "10, 5");
        terms.fill("Fee per session", "135.50").fill("Currency", "chf");
        terms.fill("Cancelling is free until", "24").fill("Later cancelling costs, of the fee", "80");
        terms.fill("Goals", GOALS);
        browser.screenshotOfAll("proposal");
        browser.send("Propose this version").seeText("This practice agrees fees in EUR.");
        browser.fill("Currency", "eur").send("Propose this version").seeText("The version is proposed");
        assertThat(browser.page().text())
                .contains(
                        FIRST, "review at 5, 10", "free until 24 hours before the session, later 80 percent of the fee")
                .contains("Wieder durchschlafen können", "“No more counting <hours> & sheep”");
    }

    /** Signs with two presses at once, then once more in a tab that was open before, then looks back in history. */
    private static void signOnThePhone(Browser phone, String link) {
        phone.open(link).seeText("This is a proposal");
        assertThat(phone.page().text()).contains("“No more counting <hours> & sheep”", "135.50");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.screenshotOfAll("agreement-phone");
        phone.fill("Your name", "Somebody Else").send("I agree and sign");
        phone.seeText("Please type your name as it is registered here.").screenshotOfAll("agreement-phone-refused");
        assertThat(phone.page().value("Your name")).isEqualTo("Somebody Else");

        String signing = phone.driver().getWindowHandle();
        phone.driver().switchTo().newWindow(WindowType.TAB);
        phone.phone().open(link).fill("Your name", IRIS.name());
        String left = phone.driver().getWindowHandle();
        phone.driver().switchTo().window(signing);
        phone.fill("Your name", IRIS.name()).nextPage(() -> phone.script(TWICE));
        phone.seeText("This agreement is in force").screenshotOfAll("agreement-signed-phone");
        phone.driver().switchTo().window(left);
        phone.send("I agree and sign").seeText("This agreement is in force");
        phone.nextPage(() -> phone.driver().navigate().back());
        phone.seeText("This agreement is in force");
    }

    private static void laterVersionTakesItsPlace(Browser browser, AgreementPage agreement, String relationship) {
        agreement.open();
        browser.send("Propose a new version");
        assertThat(browser.page().value("Goals")).contains("Wieder durchschlafen können");
        browser.fill("Fee per session", "140").send("Propose this version").seeText("The version is proposed");
        browser.screenshotOfAll("agreement-amended");
        assertThat(browser.page().text()).contains("Proposal, version 2", "In force, version 1");
        agreement.signByName("Carla Mendes");
        browser.open("/relationship.xhtml?id=" + relationship).seeText("135.50 EUR");
        String link = agreement.open().linkFor(IRIS);
        browser.open(link).fill("Your name", IRIS.name()).send("I agree and sign");
        browser.open("/relationship.xhtml?id=" + relationship).seeText("140 EUR");
        assertThat(browser.page().text()).doesNotContain("135.50");
        agreement.open();
        browser.seeText("Version 1 · Superseded").screenshotOfAll("agreement-superseded");
        assertThat(browser.page().text()).contains("In force, version 2").doesNotContain("Proposal, version");
    }
}
