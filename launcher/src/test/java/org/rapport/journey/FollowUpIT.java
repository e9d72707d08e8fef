package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.rapport.journey.RunningProduct.Product;

/** A vendor's workflow from a client's report to its end: each step asked of whoever acts, and what is gone can be closed. */
@ExtendWith(RunningProduct.class)
class FollowUpIT {

    private static final Client TOVE = Client.adult("Tove", "Lund");
    private static final String PLUGIN = "/plugin.xhtml?id=evening-care";

    @TempDir
    Path disk;

    @Test
    void what_a_client_reports_leads_through_the_steps_of_a_plugin(Product product, Browser therapist)
            throws Exception {
        Path zip =
                VendorsComputer.beginning(disk, "evening-care", "Evening care").build();
        assertThat(Operator.of(product).approveAndInstall(zip).code()).isZero();
        String relationship = Staff.signIn(therapist, "frank").register(TOVE);
        String followUps = "/follow-ups.xhtml?relationship=" + relationship;
        MeasuresPage measures = new MeasuresPage(therapist, relationship);
        therapist.open(followUps).seeText("No follow-up is under way");
        try (Browser administrator = new Browser(product.address(), "en");
                Browser phone = new Browser(product.address(), "en").phone()) {
            Staff.signIn(administrator, "quentin");
            see(administrator, PLUGIN, "1.0.0");
            administrator.send("Use it here").seeText("In use");

            measures.open().give("Yesterday evening", TOVE);
            phone.open(measures.linkFor(TOVE)).seeText("1 of 3");
            Answers.give(phone, List.of(1, 3, 0));
            see(therapist, followUps, "Ask in the session what the evening was like");
            therapist.open("/tasks.xhtml").seeText("A step of a follow-up of");
            therapist.open("/relationship.xhtml?id=" + relationship).seeText("After a hurried evening");
            therapist.screenshotOfAll("follow-up-relationship");
            therapist.send("Open the follow-ups").send("Done");
            therapist.seeText("Saved").seeText("Look at a day in three looks").seeText("Who acts: Client");
            therapist.screenshotOfAll("follow-ups");

            phone.open(measures.open().linkFor(TOVE)).seeText("1 of 3");
            Answers.give(phone, List.of(1, 4, 2));
            see(therapist, followUps, "Look at the answers together");
            shownInGermanOnAPhone(therapist, followUps);
            therapist.open(followUps).send("Done");
            therapist.seeText("No follow-up is under way").seeText("Finished").seeText("3 steps so far");

            measures.open().give("Yesterday evening", TOVE);
            phone.open(measures.linkFor(TOVE)).seeText("1 of 3");
            Answers.give(phone, List.of(0, 2, 0));
            see(therapist, followUps, "Ask in the session what the evening was like");
        }
        assertThat(Operator.of(product).run("plugin", "remove", "evening-care").code())
                .isZero();
        see(therapist, followUps, "can only be closed");
        therapist.send("Close it …");
        therapist.part("Close this follow-up").tick("It cannot go on").send("Close it");
        therapist.seeText("The follow-up is closed").seeText("No follow-up is under way");
    }

    private static void shownInGermanOnAPhone(Browser therapist, String followUps) {
        therapist.driver().manage().addCookie(new Cookie("rapport-language", "de", "/"));
        therapist.phone().open(followUps).seeText("Die Antworten zusammen ansehen");
        assertThat(therapist.scrollsSideways()).isFalse();
        therapist.screenshotOfAll("follow-ups-phone-de");
        therapist.driver().manage().addCookie(new Cookie("rapport-language", "en", "/"));
        therapist.desktop();
    }

    private static void see(Browser browser, String page, String words) {
        browser.until(opened -> {
            browser.open(page);
            return browser.texts("main").toString().contains(words) ? true : null;
        });
    }
}
