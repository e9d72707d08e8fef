package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** What a couple is shown together: the line of the one who released it, and never that of the other. */
@ExtendWith(RunningProduct.class)
class ShowIT {

    private static final Client MIRA = Client.adult("Mira", "Lenz");
    private static final Client TOM = Client.adult("Tom", "Lenz");

    @Test
    void only_what_each_released_is_shown(Product product, Browser browser) {
        Staff daniel = Staff.signIn(browser, "daniel");
        browser.open("/register.xhtml?kind=COUPLE");
        MIRA.typeInto(browser.part("Participant 1"));
        TOM.typeInto(browser.part("Participant 2"));
        browser.send("Register and open");
        String relationship = daniel.opened();
        String show = "/show.xhtml?id=" + relationship;
        browser.open(show).seeText("Nothing has been released yet");
        MeasuresPage measures = new MeasuresPage(browser, relationship);
        answer(product, give(browser, measures, MIRA), "Yes, it may be shown");
        answer(product, give(browser, measures, TOM), "No");
        browser.open(show).see(By.cssSelector("svg"));
        assertThat(browser.page().text()).contains(MIRA.givenName()).doesNotContain(TOM.givenName());
        browser.screenshotOfAll("show");
        browser.phone().open(show).screenshotOfAll("show-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.open("/show.xhtml?id=x").seeText("This page does not exist");
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(show).seeText("This page does not exist");
        }
    }

    private static String give(Browser browser, MeasuresPage measures, Client client) {
        measures.open();
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "Session Check")
                .tick(client.name())
                .send("Give");
        return Objects.requireNonNull(measures.linkFor(client));
    }

    private static void answer(Product product, String link, String decision) {
        try (Browser phone = new Browser(product.address(), "en")) {
            Answers.give(phone.phone().open(link), List.of(7, 8, 7, 8, 0));
            phone.send(decision).seeText("Your decision is kept");
        }
    }
}
