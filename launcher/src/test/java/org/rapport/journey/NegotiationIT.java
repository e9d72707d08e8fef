package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * Both sides negotiate: a client asks on a phone to change one term, the therapist finds it among the tasks and suggests another
 * value, the client agrees, both sign, and everybody lays the versions beside each other and takes a copy along. What
 * somebody wrote who takes part no more is kept on their page.
 */
@ExtendWith(RunningProduct.class)
class NegotiationIT {

    private static final Client NORA = Client.adult("Nora", "Haugen");
    private static final Client BASTIAN = Client.adult("Bastian", "Reuter");
    private static final String REASON = "I work <half> days since the summer";
    private static final String COPY = "fetch(arguments[1]).then(file => file.blob().then(blob =>"
            + " { document.body.dataset.copy = [file.status, file.headers.get('content-type'),"
            + " file.headers.get('cache-control'), blob.size > 10000].join(' '); }));";

    @Test
    void a_single_term_is_asked_for_answered_and_agreed(Product product, Browser browser) {
        Staff ben = Staff.signIn(browser, "ben");
        String relationship = ben.register(NORA);
        AgreementPage agreement = new AgreementPage(browser, relationship).propose(12);
        String link = agreement.linkFor(NORA);
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("This is a proposal");
            assertThat(phone.page().text()).contains("Not agreed:", "Confidentiality and its limits");
            String home = String.valueOf(phone.driver().getCurrentUrl());
            asksForALowerFee(phone, home);
            theTherapistSuggestsAnother(browser);
            theClientAgreesAndSigns(phone, home);
            agreement.open().signByName("Ben Adeyemi");
            bothLookAtWhatChanged(browser, phone, relationship, home);
            copied(phone, home + "copy");
            phone.open(home).seeText("This agreement is in force");
        }
        String version = browser.driver()
                .findElement(By.cssSelector("a[href*='agreement-copy']"))
                .getDomProperty("href");
        copied(browser, version);
    }

    private static void asksForALowerFee(Browser phone, String home) {
        phone.open(home + "change?term=FEE").seeText("What stands there now");
        phone.fill("Fee per session", "1000000000").fill("Why?", REASON).send("Send");
        phone.seeText("This amount is very high.").screenshotOfAll("negotiation-refused-phone");
        assertThat(phone.page().value("Fee per session")).isEqualTo("1000000000");
        assertThat(phone.page().value("Why?")).isEqualTo(REASON);
        phone.fill("Fee per session", "95,50").send("Send").seeText("Waits for the therapist");
        assertThat(phone.page().text())
                .contains("95.50 EUR", REASON, "You can sign as soon as")
                .doesNotContain("I agree and sign");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.screenshotOfAll("negotiation-phone");
    }

    private static void theTherapistSuggestsAnother(Browser browser) {
        browser.open("/today.xhtml").seeText("asks to change a term of the agreement");
        browser.send("Read it and answer").seeText("Nora Haugen asks to change: Fee per session");
        assertThat(browser.page().text()).contains("120.00 EUR", "95.50 EUR", REASON);
        browser.screenshotOfAll("negotiation");
        browser.fill("Fee per session", "105").send("Suggest this").seeText("Please fill this in");
        assertThat(browser.page().value("Fee per session")).isEqualTo("105");
        browser.fill("Why", "Let us meet in the middle").send("Suggest this").seeText("Your suggestion is there");
        browser.open("/tasks.xhtml").seeText("To do");
        assertThat(browser.page().text()).doesNotContain("asks to change a term");
    }

    private static void theClientAgreesAndSigns(Browser phone, String home) {
        phone.open(home).seeText("The therapist suggests something else");
        assertThat(phone.page().text()).contains("105.00 EUR", "Let us meet in the middle");
        phone.send("I agree to this").seeText("What is agreed, version 2");
        phone.fill("Your name", NORA.name()).send("I agree and sign").seeText("Thank you, you have signed");
    }

    private static void bothLookAtWhatChanged(Browser browser, Browser phone, String relationship, String home) {
        browser.open("/compare.xhtml?relationship=" + relationship).seeText("1 term differs: Fee per session");
        browser.screenshotOfAll("agreement-versions");
        assertThat(browser.texts("tr.r-differs")).singleElement().asString().contains("Changed", "120.00", "105.00");
        phone.open(home + "compare").seeText("1 term differs: Fee per session");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.screenshotOfAll("agreement-versions-phone");
        browser.open("/agreement.xhtml?relationship=" + relationship).seeText("In force, version 2");
    }

    /** The copy is a PDF that no browser keeps. */
    private static void copied(Browser browser, String address) {
        browser.script(COPY, "", address);
        String got = browser.until(page -> page.findElement(By.tagName("body")).getDomAttribute("data-copy"));
        assertThat(got).isEqualTo("200 application/pdf no-store true");
    }

    @Test
    void what_somebody_wrote_who_takes_part_no_more_is_not_lost(Product product, Browser browser) {
        Staff carla = Staff.signIn(browser, "carla");
        String relationship = carla.register(BASTIAN);
        String link = new AgreementPage(browser, relationship).propose(8).linkFor(BASTIAN);
        try (Browser phone = new Browser(product.address(), "de")) {
            phone.phone().open(link).seeText("This is a proposal");
            phone.send("Deutsch").seeText("Dies ist ein Vorschlag");
            phone.open(phone.driver().getCurrentUrl() + "change?term=METHOD").seeText("Was jetzt dort steht");
            phone.screenshotOfAll("negotiation-words-de");
            phone.fill("Wie Sie zusammenarbeiten", "Langsamer, bitte").fill("Warum?", "Es ist mir zu viel auf einmal");
            new Records(product)
                    .change(
                            "update rapport.participant set starts_on = starts_on - 9, ends_on = starts_on - 5 where person_id ="
                                    + " (select id from rapport.person where given_name = ? and family_name = ?)",
                            BASTIAN.givenName(),
                            BASTIAN.familyName());
            phone.send("Senden").seeText("Das wurde nicht gesendet");
            assertThat(phone.page().text())
                    .contains("Langsamer, bitte", "Es ist mir zu viel auf einmal")
                    .doesNotContain("To sleep through the night");
            phone.screenshotOfAll("negotiation-unsent-de");
        }
    }
}
