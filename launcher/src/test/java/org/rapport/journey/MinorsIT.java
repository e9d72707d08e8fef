package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * A family with a girl of fifteen. The administrator writes down a rule; the father signs through a link and sees no goal;
 * the agreement waits for the girl's own yes; she answers; on her sixteenth birthday a task asks for her own signature, and
 * nothing changes before she gives it. The product is one of its own, which looks for birthdays every other second.
 */
class MinorsIT {

    private static final String GOAL = "Say no at home without being shouted at";
    private static final By OFFERED = By.cssSelector(".r-step:not([hidden]) input[type=radio]");

    @TempDir
    private static Path data;

    private static ProductProcess product;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(data.resolve("rapport.properties"), "rapport.birthdays.pause=PT2S\n");
        product = ProductProcess.launch(data).awaitReady();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void from_a_rule_to_the_own_signature_of_a_young_person() throws SQLException {
        theAdministratorWritesDownARule();
        try (Browser staff = new Browser(product.address(), "en")) {
            signIn(staff, "anna");
            String relationship = register(staff);
            String lea = theFatherIsRecordedAsGuardian(staff);
            propose(staff, relationship);
            theFatherSigns(link(staff, relationship, "Jonas Lindqvist as guardian of Lea Lindqvist", "guardian-link"));
            theMotherSigns(link(staff, relationship, "Mara Lindqvist", "personal-link"));
            send(staff.fill("Or type your name", "Anna Berger"), "Sign");
            staff.seeText("Assent not recorded yet");
            assertThat(text(staff)).contains("Proposal, version 1");
            leaSaysYes(staff, lea);
            staff.open("/agreement.xhtml?relationship=" + relationship).seeText("In force, version 1");
            leaAnswers(theCheckOf(staff, relationship));
            leasSixteenthBirthday();
            theTaskChangesNothing(staff);
            leaSignsHerself(staff, relationship, lea);
        }
    }

    private static void theAdministratorWritesDownARule() {
        try (Browser browser = new Browser(product.address(), "en")) {
            signIn(browser, "quentin");
            browser.press("Young people").seeText("Rapport brings no rule");
            browser.fill("Jurisdiction", "Trial land").fill("Source", "Opinion of counsel, made up for this journey");
            browser.click(By.xpath("//label[contains(., 'assent is recorded')]"));
            send(browser.fill("Age of consent", "3"), "Save the rule");
            browser.seeText("it has to be from 10 to 18").screenshot("rules-refused");
            send(browser.fill("Age of consent", "16"), "Save the rule");
            browser.seeText("Not confirmed").seeText("Opinion of counsel, made up for this journey");
            new Select(browser.field("HarmonyBridge Riverside")).selectByVisibleText("Trial land");
            send(browser, "Save the choice");
            browser.seeText("The choice is saved").screenshot("rules");
        }
    }

    /** Opens the relationship and gives its id; the one address of two is told. */
    private static String register(Browser staff) {
        staff.open("/register.xhtml?kind=FAMILY");
        participant(staff, 0, "Mara", LocalDate.of(1980, 4, 2));
        participant(staff, 1, "Lea", today().minusYears(15).minusDays(30));
        send(staff, "Register and open");
        staff.seeText("Lea Lindqvist and Mara Lindqvist have the same e-mail address")
                .seeText("Messages for one can be read by the other");
        staff.screenshot("same-contact");
        return staff.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
    }

    private static void participant(Browser staff, int row, String givenName, LocalDate bornOn) {
        String fields = "form:participants:" + row + ":";
        staff.see(By.id(fields + "givenName")).sendKeys(givenName);
        staff.see(By.id(fields + "familyName")).sendKeys("Lindqvist");
        staff.see(By.id(fields + "contact")).sendKeys("lindqvist@example.org");
        day(staff, fields + "bornOn", bornOn);
    }

    /** Gives the address of the page about the girl's guardians. */
    private static String theFatherIsRecordedAsGuardian(Browser staff) {
        staff.press("Lea Lindqvist").seeText("Same contact for two people");
        staff.press("Guardians, assent and consent").seeText("Guardians sign for Lea");
        staff.press("Somebody else").fill("Given name", "Jonas").fill("Family name", "Lindqvist");
        day(staff, "recording:bornOn", today().minusYears(17));
        send(staff, "Record this guardian");
        staff.seeText("A guardian is 18 or older");
        day(staff, "recording:bornOn", LocalDate.of(1978, 2, 1));
        send(staff, "Record this guardian");
        staff.seeText("Jonas Lindqvist").seeText("Holds today").seeText("The assent of Lea is wanted");
        return staff.driver().getCurrentUrl();
    }

    private static void propose(Browser staff, String relationship) {
        staff.open("/proposal.xhtml?relationship=" + relationship);
        staff.choose("Secrets", AgreementPage.NO_SECRETS);
        send(staff.fill("Fee per session", "95").fill("Goals", GOAL), "Propose this version");
        staff.seeText("Guardian of Lea Lindqvist");
    }

    /** Makes a personal link on the page of the agreement. */
    private static String link(Browser staff, String relationship, String forWhom, String field) {
        staff.open("/agreement.xhtml?relationship=" + relationship);
        send(staff, "Make a link for " + forWhom);
        String link = staff.see(By.id(field)).getDomProperty("value");
        return link.substring(link.indexOf("/c/"));
    }

    private static void theFatherSigns(String link) {
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("Agreement for Lea Lindqvist").seeText("95.00 EUR");
            phone.screenshot("guardian");
            assertThat(phone.scrollsSideways()).isFalse();
            assertThat(phone.driver().getPageSource()).doesNotContain(GOAL, "Mara", "Goals");
            send(phone.fill("Your name", "Mara Lindqvist"), "I agree and sign as guardian");
            phone.seeText("Please type your name as it is registered");
            send(phone.fill("Your name", "jonas lindqvist"), "I agree and sign as guardian");
            phone.seeText("Thank you, you have signed");
            assertThat(phone.driver().getPageSource()).doesNotContain(GOAL, "Mara");
        }
    }

    private static void theMotherSigns(String link) {
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText(GOAL);
            assertThat(phone.driver().getPageSource()).doesNotContain("Jonas");
            send(phone.fill("Your name", "Mara Lindqvist"), "I agree and sign");
            phone.seeText("Thank you, you have signed");
        }
    }

    private static void leaSaysYes(Browser staff, String page) {
        staff.driver().get(page);
        staff.click(By.xpath("//label[normalize-space(.)='Said yes']"));
        send(staff.fill("In own words", "I come when mum waits outside"), "Record it");
        staff.seeText("heard by Anna Berger")
                .seeText("I come when mum waits outside")
                .screenshot("guardians");
        assertThat(text(staff)).doesNotContain("is wanted and not recorded yet");
    }

    private static String theCheckOf(Browser staff, String relationship) {
        staff.open("/measures.xhtml?relationship=" + relationship).seeText("Give a questionnaire");
        new Select(staff.field("Questionnaire")).selectByVisibleText("Session Check");
        staff.click(By.xpath("//label[normalize-space(.)='Lea Lindqvist']"));
        send(staff, "Give");
        send(staff, "Make a link for Lea Lindqvist");
        String link = staff.see(By.id("check-link")).getDomProperty("value");
        return link.substring(link.indexOf("/c/"));
    }

    private static void leaAnswers(String link) {
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("1 of");
            for (int question = 0; question < 4; question++) {
                answer(phone, 7);
                phone.press("Next");
            }
            answer(phone, 0);
            phone.press("Send my answers").seeText("Thank you");
        }
    }

    /** Today; and she came some days ago, so that it is news. */
    private static void leasSixteenthBirthday() throws SQLException {
        change(
                "update rapport.person set born_on = ? where given_name = 'Lea' and family_name = 'Lindqvist'",
                today().minusYears(16));
        change(
                "update rapport.participant a set starts_on = ? from rapport.person p"
                        + " where p.organisation_id = a.organisation_id and p.id = a.person_id"
                        + " and p.family_name = 'Lindqvist'",
                today().minusDays(3));
    }

    private static void change(String statement, LocalDate day) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        product.databaseUrl(), "rapport_owner", product.databasePassword("rapport_owner"));
                PreparedStatement update = owner.prepareStatement(statement)) {
            update.setObject(1, day);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static void theTaskChangesNothing(Browser staff) {
        staff.until(page -> {
            staff.open("/tasks.xhtml");
            return text(staff).contains("is now old enough to consent alone");
        });
        staff.screenshot("birthday-task");
        staff.press("See who consents, and agree it with them")
                .seeText("Lea has been old enough to consent alone since");
        staff.seeText("Nothing changes by itself").seeText("Holds today").screenshot("own-consent-due");
    }

    private static void leaSignsHerself(Browser staff, String relationship, String page) {
        staff.open("/proposal.xhtml?relationship=" + relationship);
        send(staff, "Propose this version");
        String link = link(staff, relationship, "Lea Lindqvist", "personal-link");
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText(GOAL);
            send(phone.fill("Your name", "Lea Lindqvist"), "I agree and sign");
            phone.seeText("Thank you, you have signed");
        }
        staff.driver().get(page);
        staff.seeText("Lea consents and signs alone").seeText("Ended").screenshot("own-consent");
        staff.open("/tasks.xhtml").seeText("To do");
        assertThat(text(staff)).doesNotContain("old enough to consent alone");
    }

    private static void signIn(Browser browser, String name) {
        browser.open("/sign-in.xhtml").fill("Name", name).fill("Password", "harmony-bridge");
        send(browser, "Sign in");
    }

    /** Presses the button and waits for the page that answers. */
    private static void send(Browser browser, String button) {
        JavascriptExecutor page = (JavascriptExecutor) browser.driver();
        page.executeScript("window.sent = true;");
        browser.press(button);
        browser.until(now ->
                Boolean.TRUE.equals(page.executeScript("return !window.sent && document.readyState === 'complete';")));
    }

    private static void answer(Browser browser, int value) {
        browser.until(page -> page.findElements(OFFERED).stream()
                        .filter(WebElement::isEnabled)
                        .filter(radio -> String.valueOf(value).equals(radio.getDomAttribute("value")))
                        .findFirst()
                        .orElse(null))
                .sendKeys(Keys.SPACE);
    }

    private static void day(Browser browser, String id, LocalDate day) {
        browser.see(By.id(id));
        ((JavascriptExecutor) browser.driver())
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    private static String text(Browser browser) {
        return browser.see(By.tagName("body")).getText();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
