package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Where a mail server is configured, the invited gets the link by mail, also after the server was away for a while. */
class InvitationMailIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/invitation/\\S+");

    static Path configured(Path data, int port) throws Exception {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createFile(
                data.resolve("rapport.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        "rapport.mail.host=127.0.0.1",
                        "rapport.mail.port=" + port,
                        "rapport.mail.security=none",
                        "rapport.mail.from=rapport@praxis.example"));
        return data;
    }

    @Test
    void the_link_comes_by_mail_once_the_server_is_back_and_lets_the_invited_in(@TempDir Path home) throws Exception {
        int port = ProductProcess.freePort();
        try (ProductProcess product = ProductProcess.launch(configured(home.resolve("data"), port))
                        .awaitReady();
                Browser manager = new Browser(product.address(), "en");
                Browser invited = new Browser(product.address(), "en")) {
            manager.open("/sign-in.xhtml").fill("Name", "peter").fill("Password", "harmony-bridge");
            manager.press("Sign in").seeText("Members");
            manager.open("/invite.xhtml").seeText("Mails are sent from here.");
            manager.fill("Name", "Vera Blum").fill("E-mail address", "vera@example.org");
            manager.click(By.xpath("//label[normalize-space(.)='Therapist']"));
            manager.press("Invite").seeText("The link is on its way by mail.").seeText("mail waiting");
            assertThat(manager.all(By.id("invitation-link"))).isEmpty();

            GreenMail server = MailServer.on(port);
            try {
                assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
                MimeMessage mail = server.getReceivedMessages()[0];
                assertThat(mail.getSubject()).isEqualTo("Invitation to HarmonyBridge");
                assertThat(mail.getFrom()[0]).hasToString("HarmonyBridge <rapport@praxis.example>");
                Matcher link = LINK.matcher(mail.getContent().toString());
                assertThat(link.find()).isTrue();
                invited.open(link.group()).seeText("Peter Lang invites you").fill("Password", "correct horse battery");
                invited.press("Accept and sign in").seeText("Set up your second factor");
                assertThat(server.getReceivedMessages()).hasSize(1);
            } finally {
                server.stop();
            }
        }
    }
}
