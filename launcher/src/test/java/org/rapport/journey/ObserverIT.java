package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** A member of the family who does not come to the sessions is named, asked by link, and is a line of their own. */
@ExtendWith(RunningProduct.class)
class ObserverIT {

    private static final Client ILSE = Client.adult("Ilse", "Torres");
    private static final Client MAJA = Client.adult("Maja", "Lund");
    private static final Client RON = Client.adult("Ron", "Lund");

    @Test
    void somebody_outside_the_sessions_is_asked_and_charted(Product product, Browser browser) {
        String relationship = Staff.signIn(browser, "frank").register(ILSE);
        browser.open("/measures.xhtml?relationship=" + relationship);
        browser.send("Ask somebody who does not come to the sessions").seeText("Nobody is asked from outside");
        browser.page().tick("Member of the family").fill("Given name", "Pablo").fill("Family name", "Torres");
        browser.page().day("Date of birth", LocalDate.of(1979, 2, 3));
        browser.send("Name this person").seeText("Please ask for agreement first");
        browser.screenshotOfAll("observer-refused");
        browser.page().tick("The one it is about");
        browser.send("Name this person").seeText("The person is named");
        browser.seeText("Member of the family, about Ilse Torres").screenshotOfAll("observers");
        browser.send("Give a questionnaire");
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "SCORE-15 (family) (demonstration wording)")
                .tick("Pablo Torres")
                .send("Give");
        browser.send("Make a link for Pablo Torres");
        String link = browser.see(By.id("check-link")).getDomProperty("value");
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("The person they are about does not");
            phone.screenshot("observer-phone");
            Answers.give(phone, List.of(2, 3, 2, 4, 3, 1, 4, 3, 4, 2, 4, 5, 4, 3, 2));
            phone.seeText("The person they are about is not shown them").screenshot("observer-thanks");
        }
        browser.open("/measures.xhtml?relationship=" + relationship).see(By.cssSelector("svg"));
        assertThat(browser.texts(".chart-table th"))
                .anySatisfy(text -> assertThat(text).contains("Pablo"));
        browser.seeText("Pablo Torres (Member of the family)").screenshotOfAll("observer-course");
    }

    @Test
    void the_same_person_is_asked_about_each_of_a_couple_and_a_young_one_is_told_why_not(
            Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        browser.open("/register.xhtml").page().tick("Couple");
        MAJA.typeInto(browser.part("Participant 1"));
        browser.send("Add a participant");
        RON.typeInto(browser.part("Participant 2"));
        browser.send("Register and open");
        String couple = frank.opened();
        browser.open("/observers.xhtml?relationship=" + couple);
        browser.page().choose("About", MAJA.name()).tick("Member of the family");
        browser.page().fill("Given name", "Vera").fill("Family name", "Lund").tick("The one it is about");
        browser.page().day("Date of birth", LocalDate.now().minusYears(15));
        browser.send("Name this person").seeText("Somebody under 18 is not asked from outside");
        browser.screenshotOfAll("observer-young");
        browser.page().day("Date of birth", LocalDate.of(1960, 2, 3));
        browser.send("Name this person").seeText("Member of the family, about Maja Lund");
        browser.page().choose("About", RON.name()).tick("Member of the family");
        browser.page().choose("Somebody known here", "Vera Lund").tick("The one it is about");
        browser.send("Name this person").seeText("Member of the family, about Ron Lund");
        browser.screenshotOfAll("observers-couple");
        browser.send("Give a questionnaire");
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "SCORE-15 (family) (demonstration wording)")
                .tick("Vera Lund (Member of the family), about Ron Lund")
                .send("Give");
        browser.screenshotOfAll("observers-given");
        browser.send("Make a link for Vera Lund, about Ron Lund");
        String link = browser.see(By.id("check-link")).getDomProperty("value");
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("You answer about Ron.");
            phone.screenshot("observer-about-phone");
        }
    }
}
