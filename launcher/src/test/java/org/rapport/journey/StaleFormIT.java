package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;
import org.rapport.journey.RunningProduct.Product;

/**
 * Two windows change the same: the second is told so and keeps what was typed. Pressing twice, or sending twice, makes one
 * relationship, one proposal, one answer.
 */
@ExtendWith(RunningProduct.class)
class StaleFormIT {

    private static final Client HANNA = Client.adult("Hanna", "Quist");
    private static final Client VIGGO = Client.adult("Viggo", "Quist");
    private static final String PRESS_TWICE =
            "const one = document.getElementById(arguments[0]); one.click(); one.click();";

    /** Sends the form of this button in the background, as a request that was lost on its way back would have been. */
    private static final String SEND_ALONG = "const button = document.getElementById(arguments[0]);"
            + " const typed = new URLSearchParams(new FormData(button.form));"
            + " typed.append(button.name, button.value);"
            + " return fetch(button.form.action, {method: 'POST', body: typed}).then(answer => answer.status);";

    private static final String CHANGED = "Somebody else changed this in the meantime.";

    @Test
    void the_second_window_hears_that_somebody_changed_this_and_keeps_what_was_typed(Product product, Browser browser) {
        Staff igor = Staff.signIn(browser, "igor");
        String relationship = igor.register(HANNA);
        browser.send(HANNA.name());
        String second = openTwice(browser, browser.driver().getCurrentUrl());
        browser.fill("Family name", "Quist-Berg").send("Save").seeText("The details are saved");
        browser.driver().switchTo().window(second);
        browser.fill("Given name", "Johanna")
                .choose("Contact by", "Not through Rapport")
                .send("Save")
                .seeText(CHANGED);
        browser.screenshotOfAll("stale-details");
        assertThat(browser.page().value("Given name")).isEqualTo("Johanna");
        assertThat(browser.page().value("Contact by")).isEqualTo("NONE");

        new SchedulePage(browser, relationship)
                .planOne(LocalDate.now().plusDays(2).atTime(20, 0));
        String attendance = openTwice(browser, browser.driver().getCurrentUrl());
        browser.page().tick("Came late");
        browser.send("Save who came").seeText("Attendance is saved");
        browser.driver().switchTo().window(attendance);
        browser.page().tick("Excused");
        browser.send("Save who came").seeText(CHANGED).screenshotOfAll("stale-attendance");
        assertThat(browser.field("Excused").isSelected()).isTrue();
        browser.open(browser.driver().getCurrentUrl());
        assertThat(browser.field("Came late").isSelected())
                .as("what the first window saved")
                .isTrue();
    }

    @Test
    void pressing_or_sending_twice_makes_one_relationship_one_proposal_one_answer(Product product, Browser browser) {
        Records records = new Records(product);
        Staff igor = Staff.signIn(browser, "igor");
        browser.open("/register.xhtml");
        VIGGO.typeInto(browser.part("Participant 1"));
        browser.script(SEND_ALONG, "form:register");
        browser.nextPage(() -> browser.script(PRESS_TWICE, "form:register"));
        String relationship = igor.shown();
        String viggos = "select count(*) from rapport.person where given_name = 'Viggo' and family_name = 'Quist'";
        assertThat(records.text(viggos)).isEqualTo("1");

        browser.open("/proposal.xhtml?relationship=" + relationship);
        browser.fill("Fee per session", "90").fill("Goals", "One is enough");
        browser.script(SEND_ALONG, "terms:propose");
        browser.nextPage(() -> browser.script(PRESS_TWICE, "terms:propose"));
        assertThat(records.text(
                        "select count(*) from rapport.agreement_version where relationship_id = ?::uuid", relationship))
                .isEqualTo("1");

        MeasuresPage measures = new MeasuresPage(browser, relationship).open().give(VIGGO);
        browser.open(measures.linkFor(VIGGO)).seeText("1 of 10");
        browser.script("document.querySelectorAll('input[type=radio][value=\"1\"]').forEach(one => one.click());");
        browser.script(SEND_ALONG, "send");
        browser.nextPage(() -> browser.script("document.getElementById('check').submit();"));
        assertThat(records.text("select count(*) from rapport.response where relationship_id = ?::uuid", relationship))
                .isEqualTo("1");
    }

    /** Opens the address in this window and in a new one; answers the new one's handle, this one stays in front. */
    private static String openTwice(Browser browser, String address) {
        browser.open(address);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(address);
        String second = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(first);
        return second;
    }
}
