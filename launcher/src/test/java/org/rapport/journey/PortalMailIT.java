package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Where a mail server is configured, a client gets the invitation to the portal and one-time codes at their own address: to
 * sign in without a password, and to read in another browser what was typed of a form.
 */
class PortalMailIT {

    private static final Client RONI = Client.adult("Roni", "Adler");
    private static final Pattern LINK = Pattern.compile("http://\\S+/c/\\S+");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{8})\\b");
    private static final By KEPT = By.id("kept");
    private static final By CHOSEN = By.cssSelector("input[type=radio]:checked");

    /** What the newest of so many mails says. */
    private static String mail(GreenMail server, int count, Pattern wanted) throws Exception {
        assertThat(server.waitForIncomingEmail(60_000, count)).isTrue();
        Matcher found = wanted.matcher(
                server.getReceivedMessages()[count - 1].getContent().toString());
        assertThat(found.find()).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    @Test
    void codes_go_to_the_clients_own_address_and_work_in_the_browser_that_asked(@TempDir Path home) throws Exception {
        int port = ProductProcess.freePort();
        GreenMail server = MailServer.on(port);
        try (ProductProcess product = ProductProcess.launch(InvitationMailIT.configured(home.resolve("data"), port))
                        .awaitReady();
                Browser staff = new Browser(product.address(), "en");
                Browser phone = new Browser(product.address(), "en")) {
            Staff gwen = Staff.signIn(staff, "gwen");
            String relationship = gwen.register(RONI);
            staff.send(RONI.name()).page().tick("May use the portal");
            staff.send("Save").send(RONI.name()).send("Portal").send("Invite to the portal");
            staff.seeText("on its way to their own address");
            assertThat(staff.all(By.id("portal-link"))).isEmpty();

            phone.phone().open(mail(server, 1, LINK)).fill("Name you sign in with", "roni");
            phone.send("Make my access with codes").seeText("Hello Roni").send("Sign out");
            phone.fill("Name or e-mail", "roni")
                    .send("I have no password: send me a code")
                    .seeText("Your code");
            phone.screenshot("portal-code");
            phone.fill("Code", "12345x").send("Sign in").seeText("This is not the code");
            phone.fill("Code", mail(server, 2, CODE)).send("Sign in").seeText("Hello Roni");

            new MeasuresPage(staff, relationship).open().give(RONI);
            String form = new MeasuresPage(staff, relationship).open().linkFor(RONI);
            phone.open(form);
            Answers.choose(phone, 2);
            phone.until(page -> page.findElement(KEPT).getText().equals("Saved"));
            try (Browser elsewhere = new Browser(product.address(), "en")) {
                elsewhere.open(form).seeText("You began to answer in another browser");
                assertThat(elsewhere.all(CHOSEN)).isEmpty();
                elsewhere.send("Send me a code to read it here").screenshotOfAll("draft-code");
                elsewhere
                        .fill("Code", "000 000")
                        .send("Show what I typed there")
                        .seeText("This is not the code");
                elsewhere.fill("Code", mail(server, 3, CODE)).send("Show what I typed there");
                assertThat(elsewhere.until(page -> page.findElement(CHOSEN)).getDomAttribute("value"))
                        .isEqualTo("2");
            }
        } finally {
            server.stop();
        }
    }
}
