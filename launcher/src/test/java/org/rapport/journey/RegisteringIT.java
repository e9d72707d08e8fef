package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * Registering a couple and a family: contact, language and portal access of each; somebody who is in two units, of which
 * neither reveals the other; nobody under 18 signs or uses the portal.
 */
@ExtendWith(RunningProduct.class)
class RegisteringIT {

    private static final Client RUTH = Client.adult("Ruth", "Abendrot");
    private static final Client PAUL = Client.adult("Paul", "Morgental");
    private static final Client NORA = Client.adult("Nora", "Fjeld");
    private static final Client MILA =
            new Client("Mila", "Fjeld", LocalDate.now().minusYears(11));

    @Test
    void somebody_is_in_a_couple_and_in_a_family_and_neither_reveals_the_other(Product product, Browser browser) {
        Staff ben = Staff.signIn(browser, "ben");
        String couple = registerCouple(ben, browser);
        assertThat(browser.page().text()).contains("Ruth", "Paul", "Couple");
        assertKept(browser);
        String family = registerFamily(ben, browser);
        assertThat(browser.page().text()).contains("Nora", "Ruth", "Mila", "Family");

        assertHidden(browser, couple, List.of(family, "Nora", "Mila", "Fjeld"));
        assertHidden(browser, family, List.of(couple, "Paul", "Morgental"));
        nobodyUnder18IsAskedToSign(browser, family);
    }

    private static String registerCouple(Staff ben, Browser browser) {
        browser.send("Register a client").see(By.id("form:kind"));
        browser.page().tick("Couple");
        Part first = browser.part("Participant 1");
        RUTH.typeInto(first);
        first.tick("May use the portal");
        browser.send("Add a participant");
        Part second = browser.part("Participant 2");
        second.fill("Given name", PAUL.givenName()).fill("Family name", PAUL.familyName());
        second.choose("Language", "Deutsch").choose("Contact by", "Telephone");
        second.fill("Address or number", "+49 30 1234567");
        assertThat(first.value("Given name")).isEqualTo("Ruth");
        browser.screenshotOfAll("register-couple");
        browser.send("Register and open");
        return ben.opened();
    }

    private static String registerFamily(Staff ben, Browser browser) {
        browser.open("/register.xhtml").page().tick("Family");
        browser.send("Add a participant").send("Add a participant");
        Part parent = browser.part("Participant 1");
        NORA.typeInto(parent);
        parent.choose("Role in the family", "Parent");
        Part known = browser.part("Participant 2");
        known.choose("Role in the family", "Parent").press("Somebody I work with already");
        known.fill("Beginning of the given or family name", "aben").send("Look up");
        browser.seeText("Ruth Abendrot, born").screenshotOfAll("register-known");
        browser.entry("Ruth Abendrot").send("Take this person");
        browser.seeText("Enter somebody new instead");
        Part child = browser.part("Participant 3");
        MILA.typeInto(child);
        child.choose("Role in the family", "Child").tick("May use the portal");
        browser.send("Register and open").seeText("People under 18 cannot sign or use the portal yet.");
        browser.screenshotOfAll("register-under-18");
        assertThat(child.value("Given name")).isEqualTo("Mila");
        assertThat(known.text()).contains("Ruth Abendrot");
        child.tick("May use the portal");
        browser.send("Register and open");
        return ben.opened();
    }

    /** The details of both stand on their pages as they were typed. */
    private static void assertKept(Browser browser) {
        browser.send(PAUL.name());
        assertThat(browser.page().value("Language")).isEqualTo("de");
        assertThat(browser.page().value("Contact by")).isEqualTo("PHONE");
        assertThat(browser.page().value("Address or number")).isEqualTo("+49301234567");
        assertThat(browser.field("May use the portal").isSelected()).isFalse();
        browser.send("Cancel").send(RUTH.name());
        assertThat(browser.field("May use the portal").isSelected()).isTrue();
    }

    /** None of the pages of a relationship says a word of these, wherever it might stand in the page. */
    private static void assertHidden(Browser browser, String relationship, List<String> words) {
        List<String> pages =
                List.of("relationship.xhtml?id=", "agreement.xhtml?relationship=", "measures.xhtml?relationship=");
        for (String page : pages) {
            browser.open("/" + page + relationship).seeText("Ruth");
            assertThat(browser.driver().getPageSource()).doesNotContain(words);
        }
        browser.open("/" + pages.get(0) + relationship).send(RUTH.name());
        assertThat(browser.page().value("Family name")).isEqualTo(RUTH.familyName());
        assertThat(browser.driver().getPageSource()).doesNotContain(words);
    }

    private static void nobodyUnder18IsAskedToSign(Browser browser, String family) {
        new AgreementPage(browser, family).propose(12);
        browser.seeText("A young person takes part.");
        browser.screenshotOfAll("agreement-young-person");
        assertThat(browser.page().text())
                .contains("Under 18", "Make a link for Nora Fjeld", "Make a link for Ruth Abendrot")
                .doesNotContain("Make a link for Mila Fjeld");
    }
}
