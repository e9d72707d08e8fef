package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/**
 * A couple with one address: the therapist is warned; then keeps the contact of one from the others, which a colleague
 * can neither see nor change.
 */
@ExtendWith(RunningProduct.class)
class SafeContactIT {

    private static final Client IRIS = Client.adult("Iris", "Falk");
    private static final Client JAN = Client.adult("Jan", "Falk");
    private static final String REASON = "A protection order of this spring";

    @Test
    void the_same_address_is_told_and_a_contact_is_kept_from_the_others(Product product, Browser browser) {
        Staff.signIn(browser, "gwen");
        browser.open("/register.xhtml?kind=COUPLE");
        IRIS.typeInto(browser.part("Participant 1"));
        JAN.typeInto(browser.part("Participant 2"));
        browser.send("Register and open").seeText("have the same e-mail address");
        browser.seeText("Messages for one can be read by the other").screenshotOfAll("same-address");
        browser.send(IRIS.name()).seeText("Same contact for two people");
        browser.send("Contact and care").seeText("Not kept especially");
        String address = browser.driver().getCurrentUrl();
        browser.send("Keep them from the others").seeText("Please look at");
        browser.script("document.getElementById('keeping:reason').removeAttribute('maxlength');");
        browser.paste("Why", "x".repeat(3000)).send("Keep them from the others").seeText("2,000");
        assertThat(browser.page().value("Why")).hasSize(3000);
        browser.paste("Why", REASON).send("Keep them from the others");
        browser.seeText("The contact details are kept from the others").seeText(REASON);
        browser.screenshotOfAll("safe-contact");
        browser.phone().open(address).seeText(REASON).screenshotOfAll("safe-contact-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.desktop();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(address).seeText("This page does not exist");
        }
        browser.open("/safe-contact.xhtml?relationship=x&person=y").seeText("This page does not exist");
        browser.open(address).press("Lift it").agree().seeText("Not kept especially");
    }
}
