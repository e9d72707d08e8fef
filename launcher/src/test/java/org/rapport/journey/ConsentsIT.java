package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * What a client allows: written down by the therapist, decided through a link on a phone, taken back while a form is open;
 * and the organisation's own words.
 */
@ExtendWith(RunningProduct.class)
class ConsentsIT {

    private static final Client TILDA = Client.adult("Tilda", "Moor");
    private static final String FORMS = "Forms and who sees the answers";

    @Test
    void what_somebody_allows_is_asked_given_and_taken_back(Product product, Browser staff) {
        String relationship = Staff.signIn(staff, "gwen").register(TILDA);
        staff.open("/relationship.xhtml?id=" + relationship).seeText("Not asked yet: Working together, " + FORMS);
        String page = writesDown(staff);
        new MeasuresPage(staff, relationship).open().give(TILDA);
        String form = new MeasuresPage(staff, relationship).linkFor(TILDA);
        staff.open(page).send("Make a link");
        String link = staff.page().value("Link for " + TILDA.name());
        try (Browser phone = new Browser(product.address(), "en");
                Browser other = new Browser(product.address(), "en")) {
            phone.phone().open(form).seeText("1 of");
            decidesOnAPhone(other, link);
            Answers.choose(phone, 1);
            phone.press("Next").seeText("was taken back, so no form is opened or sent");
            assertThat(phone.all(By.cssSelector(".r-step input:checked")))
                    .as("what was chosen is still there")
                    .isNotEmpty();
            phone.screenshot("consent-taken-back-while-open");
            phone.open(form).seeText("The consent to forms was taken back");
        }
        staff.open("/relationship.xhtml?id=" + relationship).seeText("Taken back: " + FORMS);
        staff.seeText("No forms are given or opened.").screenshot("consents-banner");
        staff.open("/tasks.xhtml").seeText("said no to something or took a consent back");
        staff.open(page).screenshotOfAll("consents");
        staff.phone().open(page).seeText("Taken back").screenshotOfAll("consents-staff-phone");
        assertThat(staff.scrollsSideways()).isFalse();
        staff.desktop();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(page).seeText("This page does not exist");
        }
    }

    private static String writesDown(Browser staff) {
        staff.send(TILDA.name()).send("What this person allows").seeText("Write down what was decided");
        String page = String.valueOf(staff.driver().getCurrentUrl());
        staff.page().tick("On paper");
        staff.send("Write it down").seeText("Please tick what was decided");
        staff.page().tick(FORMS).tick("Working together");
        staff.send("Write it down").seeText("What was decided is written down").seeText("Agreed by Tilda Moor");
        return page;
    }

    private static void decidesOnAPhone(Browser phone, String link) {
        phone.phone().open(link).seeText("What you allow").seeText("You can change your mind at any time");
        assertThat(phone.scrollsSideways()).isFalse();
        decides(phone, "#CONTACT_EMAIL button[value=REFUSED]");
        phone.seeText("This counts from now on").seeText("No e-mails are sent");
        phone.screenshotOfAll("consents-phone");
        phone.click(By.cssSelector("#MEASURES details:last-of-type summary"));
        phone.seeText("What was answered stays readable");
        decides(phone, "#MEASURES button[value=WITHDRAWN]");
        phone.seeText("Taken back by you");
    }

    private static void decides(Browser phone, String button) {
        phone.nextPage(() -> phone.click(By.cssSelector(button)));
    }

    @Test
    void an_administrator_writes_the_words_of_the_organisation(Product product, Browser browser) {
        Staff.signIn(browser, "quentin");
        browser.open("/consent-texts.xhtml?purpose=CONTACT_SMS").seeText("to be checked by your organisation");
        browser.paste("English", "").paste("German", " ").send("Save as a new version");
        browser.seeText("Please write the text in at least one language");
        browser.paste("English", "You may text me about appointments.").send("Save as a new version");
        browser.seeText("The new version is in use").seeText("Your own text, version 2");
        browser.screenshotOfAll("consent-texts");
        browser.seeText("is pointed out to therapists, and everything goes on");
    }
}
