package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/** A couple: what is done with what one tells alone, and how each of them sees how they stand to each other. */
@ExtendWith(RunningProduct.class)
class FamilyIT {

    private static final Client RIKE = Client.adult("Rike", "Sand");
    private static final Client OLE = Client.adult("Ole", "Sand");

    @Test
    void two_views_stand_side_by_side_and_secrets_are_agreed(Product product, Browser browser) {
        Staff gwen = Staff.signIn(browser, "gwen");
        browser.open("/register.xhtml?kind=COUPLE");
        RIKE.typeInto(browser.part("Participant 1"));
        OLE.typeInto(browser.part("Participant 2"));
        browser.send("Register and open");
        String relationship = gwen.opened();
        browser.seeText("Secrets between those who take part").send("Relations and secrets");
        browser.seeText("Nothing described yet").seeText("Not chosen yet");
        browser.part("What is done with secrets").tick("Limited secrets").tick("The couple or family as a whole");
        browser.send("Choose this").seeText("Please look at");
        browser.paste("In your words", "Plans for a birthday")
                .send("Choose this")
                .seeText("Chosen, version 1");
        describes(browser, RIKE.name(), "Cut off");
        browser.seeText("Rike Sand sees it so");
        describes(browser, OLE.name(), "Close");
        browser.seeText("They see it differently").screenshotOfAll("relations");
        browser.phone().open("/family.xhtml?relationship=" + relationship).seeText("Ole Sand sees it so");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.screenshotOfAll("relations-phone");
        browser.desktop();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open("/family.xhtml?relationship=" + relationship).seeText("This page does not exist");
        }
    }

    private static void describes(Browser browser, String who, String contact) {
        Part form = browser.part("Describe a relation");
        form.choose("Who", RIKE.name()).choose("Has, as", "Partner").choose("Somebody known here", OLE.name());
        form.choose("Whose view is it", who).tick(contact);
        browser.send("Write it down").seeText("The view is written down");
    }

    /** A family with a child: an agreement on contact waits for those who decide for the child. */
    @Test
    void an_agreement_on_contact_waits_for_the_consent_of_those_who_decide(Product product, Browser browser) {
        Staff gwen = Staff.signIn(browser, "gwen");
        browser.open("/register.xhtml?kind=FAMILY");
        RIKE.typeInto(browser.part("Participant 1"));
        new Client("Nele", "Sand", LocalDate.now().minusYears(9)).typeInto(browser.part("Participant 2"));
        browser.send("Register and open");
        String relationship = gwen.opened();
        browser.open("/contact-agreements.xhtml?relationship=" + relationship).seeText("It is no legal order");
        Part form = browser.part("Write down an agreement");
        form.choose("Child", "Nele Sand")
                .fill("Or with somebody who takes no part", "Grandma Ilse")
                .tick("Video call");
        form.fill("What it is for", "To hear each other again")
                .day("Look at it again on", LocalDate.now().plusDays(30));
        form.send("Write it down");
        browser.seeText("The agreement is written down").seeText("Grandma Ilse").seeText("Proposed");
        browser.send("Go on with it");
        browser.part("Go on").tick("Being tried").send("Save");
        browser.seeText("those who decide for the child have to allow").screenshotOfAll("contact-agreement");
        browser.part("Go on").day("Day", LocalDate.now()).tick("Called off").send("Write it down");
        browser.seeText("The contact is written down").seeText("Called off");
        browser.open("/tasks.xhtml").seeText("is to be looked at again");
    }
}
