package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** What was agreed beside what happens: a therapist compares and notes a look back, an administrator sees the limits. */
@ExtendWith(RunningProduct.class)
class DriftIT {

    /** One of the demonstration's, which has an agreement and sessions. */
    private static final String FIRST_COUPLE = "return [...document.querySelectorAll('tr')]"
            + ".find(row => row.textContent.includes('Couple') && /HB-00\\d\\d/.test(row.textContent))"
            + ".querySelector('a[href*=\"relationship.xhtml\"]').href;";

    @Test
    void the_agreement_is_compared_and_looked_back_on(Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        browser.open("/relationships.xhtml").seeText("Couple");
        browser.open(String.valueOf(browser.script(FIRST_COUPLE))).see(By.tagName("h1"));
        String relationship = frank.shown();
        browser.send("Agreed and what happens").seeText("The agreement beside the sessions");
        assertThat(browser.texts("#drifts tbody tr"))
                .anySatisfy(row -> assertThat(row).contains("How often", "held"));
        browser.screenshotOfAll("drift");
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        browser.page().day("We looked back on", tomorrow).send("Note it");
        browser.seeText("This day is still to come").screenshotOfAll("drift-refused");
        browser.page().day("We looked back on", tomorrow.minusDays(1)).send("Note it");
        browser.seeText("Noted that you looked back").seeText("last looked back on");
        browser.phone().open("/drift.xhtml?relationship=" + relationship).screenshotOfAll("drift-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.desktop().open("/relationship.xhtml?id=" + relationship);
        browser.seeText("Looked back on the agreement together on");
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open("/drift.xhtml?relationship=" + relationship).seeText("This page does not exist");
        }
    }

    @Test
    void a_period_is_stated_and_shared_and_one_that_does_not_fit_is_named(Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        browser.open("/relationships.xhtml").seeText("Couple");
        browser.open(String.valueOf(browser.script(FIRST_COUPLE))).see(By.tagName("h1"));
        String costs = "/costs.xhtml?relationship=" + frank.shown() + "&splitting=EQUALLY";
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        browser.send("Costs").seeText("What to expect").seeText("An estimate binds nobody");
        browser.open(costs + "&from=" + today.minusDays(200) + "&to=" + today).seeText("Who pays which part");
        assertThat(browser.texts("#charges tbody tr")).isNotEmpty();
        browser.screenshotOfAll("costs");
        assertThat(browser.script("return fetch(document.querySelector('a[href*=\"as=csv\"]').href)"
                        + ".then(answer => answer.text()).then(text => text.split('\\r\\n')[0])"))
                .asString()
                .contains("session", "amount", "currency");
        browser.open(costs + "&from=" + today + "&to=" + today.minusDays(1))
                .seeText("The last day lies before the first");
        assertThat(browser.page().value("From")).isEqualTo(today.toString());
        browser.phone()
                .open(costs + "&from=" + today.minusDays(200) + "&to=" + today)
                .screenshotOfAll("costs-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(costs).seeText("This page does not exist");
        }
    }

    @Test
    void limits_that_do_not_fit_are_refused_and_what_was_typed_stays(Browser browser) {
        Staff.signIn(browser, "quentin");
        browser.open("/drift-limits.xhtml").seeText("These are the values that come along");
        browser.screenshotOfAll("drift-limits");
        browser.fill("We work until", "6").send("Decide").seeText("later than the first");
        assertThat(browser.page().value("We work until")).isEqualTo("6");
        browser.screenshotOfAll("drift-limits-refused");
    }
}
