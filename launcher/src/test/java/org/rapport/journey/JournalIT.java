package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.rapport.journey.RunningProduct.Product;

/**
 * A therapist reads in a relationship and sees on the participant's page who did; the ethics lead finds the same in the
 * journal, by code and by name, and is in it too. Nobody else opens the journal.
 */
@ExtendWith(RunningProduct.class)
class JournalIT {

    private static final By CHOICES = By.cssSelector(".r-card .r-list a");
    private static final By ENTRIES = By.cssSelector("#entries tbody tr");

    @Test
    void whatATherapistReadIsFoundInTheJournal(Product product, Browser browser) throws SQLException {
        signIn(browser, "ben");
        browser.open("/journal.xhtml");
        browser.seeText("not meant for you");
        assertThat(browser.all(By.id("about"))).isEmpty();

        browser.open("/relationships.xhtml").click(By.cssSelector("#list a")).seeAddress("relationship.xhtml");
        String relationship = browser.driver().getCurrentUrl().replaceAll(".*id=", "");
        browser.open("/participant.xhtml?relationship=" + relationship + "&person=" + person(product, relationship));
        String name = browser.see(By.tagName("h1")).getText();
        String code = browser.see(By.cssSelector(".r-breadcrumb a:last-child")).getText();
        browser.press("Who read this").seeText("Who read about " + name);
        browser.seeText("Name and contact details read").seeText("Therapist");
        browser.screenshot("who-read-this");

        try (Browser auditor = new Browser(product.address(), "en")) {
            signIn(auditor, "olivia");
            auditor.open("/journal.xhtml")
                    .seeText("never what was read or written")
                    .see(ENTRIES);
            auditor.screenshot("journal");

            auditor.fill("About whom", code).press("Show");
            auditor.until(page ->
                    cells(auditor, 4).stream().allMatch(about -> about.contains(code) || about.matches("\\d+ .*")));
            assertThat(cells(auditor, 3)).anyMatch(what -> what.startsWith("Name and contact details read"));
            auditor.seeAddress("about=" + code);

            auditor.open("/journal.xhtml")
                    .fill("About whom", name.split(" ")[1])
                    .press("Show")
                    .seeAddress("about=");
            auditor.until(page -> !page.findElements(CHOICES).isEmpty()
                    || !page.findElements(ENTRIES).isEmpty());
            if (!auditor.all(CHOICES).isEmpty()) {
                auditor.screenshot("journal-choice");
                // two people may have one name
                auditor.click(By.xpath("//a[contains(., '" + name + "') and contains(., '" + code + "')]"));
                auditor.seeAddress("subject=");
            }
            auditor.seeText("Name and contact details read");
            new Select(auditor.field("What was done")).selectByVisibleText("Changed");
            auditor.press("Show").seeAddress("kind=CHANGED").screenshot("journal-filtered");
            assertThat(auditor.driver().getPageSource()).doesNotContain("Name and contact details read");

            auditor.open("/journal.xhtml").seeText("Names searched in the journal");
            auditor.phone().screenshot("journal-phone");
            assertThat(auditor.scrollsSideways()).isFalse();
        }
    }

    private static String person(Product product, String relationship) throws SQLException {
        try (Connection owner = product.asOwner();
                PreparedStatement query = owner.prepareStatement("select p.person_id from rapport.participant p"
                        + " join rapport.relationship r on r.unit_id = p.unit_id where r.id = cast(? as uuid)"
                        + " order by p.position")) {
            query.setString(1, relationship);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static void signIn(Browser browser, String name) {
        browser.open("/sign-in.xhtml")
                .fill("Name", name)
                .fill("Password", "harmony-bridge")
                .press("Sign in");
        browser.see(By.id("person-menu"));
    }

    private static List<String> cells(Browser browser, int column) {
        return browser.visibleTexts("#entries tbody tr td:nth-child(" + column + ")");
    }
}
