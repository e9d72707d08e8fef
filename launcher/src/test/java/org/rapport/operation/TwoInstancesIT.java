package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.rapport.journey.Answers;
import org.rapport.journey.Browser;
import org.rapport.journey.MailServer;
import org.rapport.journey.ProductProcess;
import org.rapport.launcher.AskedChecks;
import org.rapport.launcher.CheckLoad;
import org.rapport.launcher.LinkedClient;
import org.rapport.plugin.runtime.Workshop;

/**
 * Two instances behind a balancer and a database that a standby follows: plugins come and go at both, an instance is killed while people type and
 * mails go out, then the database is killed while people send. Nothing acknowledged and no typed word is lost.
 */
class TwoInstancesIT {

    private static final String WORDS = "To sleep through the night, and to speak about it where it matters";
    private static final List<String> INVITED = List.of("ada", "bea", "cleo", "dora", "elin", "fay");
    private static final String DIARY =
            "plugin: {id: night-diary, name: Night diary, version: 1.0.0, vendor: Example Ltd,"
                    + " licence: Apache-2.0}\ninstrument:\n  id: night-week\n  version: 1.0\n  title: {en: Nights}\n"
                    + "  licence: {verdict: ship, holder: Example Ltd}\n  options: {often: [0, 1]}\n"
                    + "  items:\n    - {id: rested, options: often, label: {en: Rested}}\n"
                    + "  scales:\n    - {id: total, title: {en: Total}, items: [rested], method: sum,"
                    + " direction: higher-is-better, min: 0, max: 1, primary: true}\n";
    private static final String LOOKED_AT = "document.dispatchEvent(new Event('visibilitychange'));";

    private final int mailPort = ProductProcess.freePort();
    private Installation installation;

    @BeforeEach
    void start() throws Exception {
        installation = new Installation(mailPort);
        installation.primary().makeReal("anna");
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void they_follow_each_other_and_neither_a_killed_instance_nor_a_killed_database_loses_a_word(@TempDir Path disk)
            throws Exception {
        pluginsAreFollowed(disk);
        anInstanceIsKilled();
        theDatabaseIsKilled();
        assertThat(installation.command("audit", "verify")).contains("all as they were sealed");
    }

    /** What is installed at one instance is offered by the other, and what is removed there is gone here, without a restart. */
    private void pluginsAreFollowed(Path disk) throws Exception {
        Path diary = Files.createDirectory(disk.resolve("diary"));
        Files.writeString(diary.resolve("diary.yaml"), DIARY);
        try (Browser first = administrator(installation.first().address());
                Browser second = administrator(installation.second().address())) {
            first.open("/plugins.xhtml")
                    .see(By.id("file"))
                    .sendKeys(Workshop.zip(diary, disk.resolve("diary.zip")).toString());
            first.send("Look at it").send("Install").seeText("Installed,");
            second.until(page -> lists(second.open("/plugins.xhtml")) ? true : null);
            second.press("Night diary");
            second.press("Remove").agree().seeText("Removed; what was answered stays");
            first.until(page -> lists(first.open("/plugins.xhtml")) ? null : true);
        }
    }

    private static Browser administrator(URI instance) {
        Browser browser = new Browser(instance, "en");
        browser.open("/sign-in.xhtml").fill("Name", "quentin").fill("Password", "harmony-bridge");
        browser.send("Sign in").see(By.id("person-menu"));
        return browser;
    }

    private static boolean lists(Browser browser) {
        return browser.texts("main a").contains("Night diary");
    }

    private void anInstanceIsKilled() throws Exception {
        UUID form;
        AskedChecks checks = installation.checks(installation.address());
        Map.Entry<UUID, LinkedClient> asked =
                checks.ask(1).entrySet().iterator().next();
        form = asked.getKey();
        invite();
        GreenMail mail = null;
        try (Browser client = new Browser(installation.address(), "en").phone();
                Browser therapist = new Browser(installation.address(), "en")) {
            stayAtTheFirst(client);
            client.open(asked.getValue().address().toString());
            Answers.choose(client, 8);
            client.until(page -> page.findElement(By.id("kept")).getText().equals("Saved"));
            SignedIn anna = typing(therapist);
            assertThat(instanceOf(client)).isEqualTo("a");
            assertThat(instanceOf(therapist)).isEqualTo("a");

            mail = MailServer.on(mailPort);
            assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
            installation.first().signal("KILL");
            installation.first().awaitEnd();

            theClientGoesOn(client, asked.getValue().address());
            assertThat(checks.answeredWith(form)).hasSize(1);
            theTherapistSignsInAgainAndSends(therapist, anna);
            everyMailCame(mail);
        } finally {
            if (mail != null) {
                mail.stop();
            }
        }
        installation.startFirstAgain();
    }

    private void theDatabaseIsKilled() throws Exception {
        URI second = installation.second().address();
        AskedChecks checks = installation.checks(second);
        Map<UUID, LinkedClient> clients = checks.ask(80);
        for (LinkedClient each : clients.values()) {
            each.open();
        }
        LinkedClient later = checks.ask(1).values().iterator().next();
        try (CheckLoad load = new CheckLoad(clients, 20).startUntilCut()) {
            load.awaitEnough();
            installation.primary().kill();
            load.awaitEnd();
            assertThat(load.someWait()).isTrue();
            assertThat(HttpStatus.of(later.address())).isEqualTo(503);

            installation.standby().promote();
            Program.await("the site answers again by itself", () -> opens(later));
            load.proveNothingIsLostOrDoubled(checks);
            System.getLogger(TwoInstancesIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "{0} acknowledged before the primary was killed, all there after the promotion; {1} unknown",
                            load.acknowledged().size(),
                            load.unacknowledged().size());
        }
    }

    private static boolean opens(LinkedClient client) {
        try {
            client.open();
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    /** Mails wait, since there is no mail server yet. Demonstration accounts work at an instance's own address only. */
    private void invite() {
        try (Browser manager = new Browser(installation.second().address(), "en")) {
            manager.open("/sign-in.xhtml").fill("Name", "peter").fill("Password", "harmony-bridge");
            manager.send("Sign in");
            for (String name : INVITED) {
                manager.open("/invite.xhtml")
                        .fill("Name", name)
                        .fill("E-mail address", name + "@example.org")
                        .click(By.xpath("//label[normalize-space(.)='Therapist']"))
                        .press("Invite")
                        .seeText("The link is on its way by mail.");
            }
        }
    }

    private SignedIn typing(Browser therapist) {
        stayAtTheFirst(therapist);
        therapist.open("/sign-in.xhtml");
        SignedIn anna = SignedIn.first(therapist, "anna");
        therapist
                .open("/register.xhtml")
                .fill("Given name", "Ottilie")
                .fill("Family name", "Wahl")
                .paste("Date of birth", "1984-05-17")
                .fill("Address or number", "someone@example.org")
                .send("Register and open")
                .seeText("The relationship is open");
        String relationship = therapist.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        therapist
                .open("/proposal.xhtml?relationship=" + relationship)
                .fill("Fee per session", "120")
                .fill("Goals", WORDS);
        return anna;
    }

    private static void theClientGoesOn(Browser client, URI link) {
        client.open(link.toString()).seeText("2 of");
        assertThat(instanceOf(client)).isEqualTo("b");
        for (int i = 0; i < 3; i++) {
            Answers.choose(client, 9);
            client.press("Next");
        }
        Answers.choose(client, 0);
        client.press("Send my answers").seeText("Thank you");
    }

    private static void theTherapistSignsInAgainAndSends(Browser therapist, SignedIn anna) {
        String typing = therapist.driver().getWindowHandle();
        therapist.press("Propose this version").seeText("You were signed out");
        therapist.screenshot("instance-killed");
        therapist.press("Sign in in a new tab");
        therapist.until(page -> page.getWindowHandles().size() == 2);
        therapist.driver().getWindowHandles().stream()
                .filter(window -> !window.equals(typing))
                .forEach(therapist.driver().switchTo()::window);
        anna.again(therapist);
        therapist.driver().switchTo().window(typing);
        therapist.script(LOOKED_AT);
        therapist.seeText("You are signed in again.");
        therapist
                .send("Propose this version")
                .seeText("The version is proposed")
                .seeText(WORDS);
        assertThat(instanceOf(therapist)).isEqualTo("b");
    }

    /** At least once each; what came twice is the same mail, which mail programs show once. */
    private static void everyMailCame(GreenMail server) {
        Program.await("every mail came", () -> recipients(server).size() == INVITED.size());
        Map<String, Set<String>> ids = Arrays.stream(server.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        TwoInstancesIT::recipient, Collectors.mapping(TwoInstancesIT::id, Collectors.toSet())));
        assertThat(ids.values()).allSatisfy(mails -> assertThat(mails).hasSize(1));
    }

    private static Set<String> recipients(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(TwoInstancesIT::recipient)
                .collect(Collectors.toSet());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void stayAtTheFirst(Browser browser) {
        browser.open("/sign-in.xhtml");
        browser.driver().manage().deleteAllCookies();
        browser.driver().manage().addCookie(new Cookie("RAPPORT_INSTANCE", "a", "/"));
    }

    private static String instanceOf(Browser browser) {
        return browser.driver().manage().getCookieNamed("RAPPORT_INSTANCE").getValue();
    }
}
