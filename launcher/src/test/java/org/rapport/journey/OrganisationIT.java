package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.rapport.journey.RunningProduct.Product;

/**
 * Who runs the organisation: practices and sites, an invitation from its making to the first sign-in of the invited,
 * roles, supervision, cover, and the lists of a practice's office.
 */
@ExtendWith(RunningProduct.class)
class OrganisationIT {

    private static final String HOME = "HarmonyBridge Riverside";
    private static final String PASSWORD = "correct horse battery";

    private static Browser signIn(Browser browser, String name) {
        browser.open("/sign-in.xhtml").fill("Name", name).fill("Password", "harmony-bridge");
        return browser.press("Sign in").seeText("Members");
    }

    private static void tick(Browser browser, String group, String role) {
        browser.click(By.xpath("//div[contains(@class,'r-field')][.//span[.='" + group
                + "']]//label[normalize-space(.)='" + role + "']"));
    }

    private static String invite(Browser browser, String name, String role) {
        return invite(browser, name, role, "English");
    }

    private static String invite(Browser browser, String name, String role, String language) {
        heading(browser.open("/members.xhtml").press("Invite"), "Invite somebody");
        browser.fill("Name", name);
        choose(browser, "Language", language);
        tick(browser, "Roles at " + HOME, role);
        browser.press("Invite").seeText(name + " is invited");
        return browser.see(By.id("invitation-link")).getDomProperty("value");
    }

    /** Accepts, and sets up the second step that roles with clinical text ask for. */
    private static void accept(Browser browser, String link, String signInName) {
        browser.open(link).fill("Name to sign in with", signInName).fill("Password", PASSWORD);
        browser.press("Accept and sign in").seeText("Set up your second factor");
        Authenticator phone =
                Authenticator.with(browser.see(By.id("device-secret")).getText());
        browser.fill("Code that the app shows", phone.code()).press("Finish and sign in");
        browser.seeText("Recovery codes").press("I have kept them").seeText("To do");
    }

    private static void choose(Browser browser, String label, String words) {
        new Select(browser.field(label)).selectByVisibleText(words);
    }

    private static void date(Browser browser, String label, LocalDate day) {
        WebElement field = browser.field(label);
        ((JavascriptExecutor) browser.driver())
                .executeScript("arguments[0].value = arguments[1]", field, day.toString());
    }

    /** Waits for the page with this heading. */
    private static Browser heading(Browser browser, String words) {
        browser.see(By.xpath("//h1[normalize-space(.)='" + words + "']"));
        return browser;
    }

    /** Says yes to what the page asks before something cannot be undone. */
    private static Browser agree(Browser browser) {
        browser.until(ExpectedConditions.alertIsPresent()).accept();
        return browser;
    }

    private static Browser member(Browser browser, String name) {
        return heading(browser.open("/members.xhtml").press(name), name);
    }

    @Test
    void an_administrator_makes_a_practice_and_its_sites(Browser browser) {
        heading(signIn(browser, "quentin").press("Practices"), "Practices");
        heading(browser.press("New practice"), "New practice");
        browser.fill("Name", "Lakeside").fill("Time zone", "Moon/Base").press("Save");
        browser.seeText("Please give a time zone such as Europe/Berlin.");
        browser.fill("Time zone", "Europe/Zurich").fill("Currency", "CHF").press("Save");
        browser.seeText("The practice is there").fill("New site", "Boathouse").press("Add");
        browser.seeText("The site is there")
                .fill("Name of the site", "Old boathouse")
                .press("Rename");
        browser.seeText("The site has its new name");
        browser.screenshot("practice");
        browser.open("/practices.xhtml").seeText("Old boathouse");
        browser.screenshot("practices");
        assertThat(browser.phone().scrollsSideways()).isFalse();
    }

    @Test
    void a_manager_invites_and_the_invited_accepts_in_another_browser_once(Product product, Browser browser) {
        signIn(browser, "peter").open("/invite.xhtml").seeText("No mail server is configured");
        browser.screenshot("invite");
        String link = invite(browser, "Nora Winter", "Therapist");
        browser.seeText("No mail server is configured");
        browser.screenshot("invitation-link");
        assertThat(link).startsWith(product.address() + "invitation/");
        browser.open("/members.xhtml").seeText("link handed over");
        assertThat(browser.all(By.id("invitation-link"))).isEmpty();
        try (Browser second = new Browser(product.address(), "en")) {
            second.open(link).seeText("Peter Lang").seeText("HarmonyBridge").seeText("Therapist");
            second.screenshot("invitation");
            accept(second, link, "nora.winter@example.org");
            second.seeText("Nora Winter");
            second.screenshot("invitation-accepted");
        }
        try (Browser third = new Browser(product.address(), "en")) {
            third.open(link).seeText("This invitation has been accepted already.");
            third.screenshot("invitation-used");
        }
        browser.open("/members.xhtml").seeText("Nora Winter");
        assertThat(browser.driver().findElement(By.tagName("body")).getText()).doesNotContain("link handed over");
    }

    @Test
    void the_invited_reads_the_language_that_was_chosen_for_them(Product product, Browser browser) {
        signIn(browser, "peter");
        String link = invite(browser, "Ilse Vogt", "Researcher", "Deutsch");
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("Guten Tag, Ilse Vogt.").seeText("Forschung");
            phone.screenshot("invitation-phone-german");
            assertThat(phone.scrollsSideways()).isFalse();
            phone.fill("Name zum Anmelden", "ilse.vogt")
                    .fill("Passwort", "kurz")
                    .press("Annehmen und anmelden");
            phone.seeText("Bitte verwenden Sie 10 bis 200 Zeichen.");
            phone.fill("Passwort", PASSWORD).press("Annehmen und anmelden").seeAddress("/sign-in-device.xhtml");
        }
    }

    @Test
    void an_invitation_that_was_replaced_or_withdrawn_says_so(Product product, Browser browser) {
        signIn(browser, "peter");
        String first = invite(browser, "Oskar Lind", "Supervisor");
        browser.press("Make a new link");
        String second = browser.until(page -> {
            String shown = page.findElement(By.id("invitation-link")).getDomProperty("value");
            return shown.equals(first) ? null : shown;
        });
        try (Browser other = new Browser(product.address(), "en")) {
            other.open(first).seeText("There is a newer link for this invitation.");
            other.open(second).seeText("Accept and sign in");
            agree(browser.press("Withdraw")).seeText("The invitation is withdrawn");
            other.open(second).seeText("This invitation was withdrawn.");
            other.open("/invitation/" + "x".repeat(43)).seeText("No invitation belongs to this link.");
        }
    }

    @Test
    void roles_supervision_and_cover_are_given_on_the_members_page(Product product, Browser browser) {
        signIn(browser, "peter");
        String link = invite(browser, "Ruth Sommer", "Therapist");
        try (Browser other = new Browser(product.address(), "en")) {
            accept(other, link, "ruth.sommer");
        }
        member(browser, "Ruth Sommer");
        tick(browser, HOME, "Supervisor");
        browser.press("Save roles").seeText("The roles count from now on");
        browser.open("/members.xhtml").seeText(HOME + ": Therapist, Supervisor");
        browser.screenshot("members");

        member(browser, "Gwen Parry");
        choose(browser, "Who supervises", "Ruth Sommer");
        browser.press("Record the supervision").seeText("The supervision is recorded");
        choose(browser, "Who stands in", "Ruth Sommer");
        date(browser, "From", LocalDate.of(2098, 11, 24));
        date(browser, "To", LocalDate.of(2098, 11, 26));
        browser.press("Record the cover").seeText("The cover is recorded");
        browser.screenshot("member");
        choose(browser, "Who stands in", "Anna Berger");
        date(browser, "From", LocalDate.of(2098, 11, 26));
        browser.press("Record the cover").seeText("Somebody stands in on one of these days already.");

        member(browser, "Ruth Sommer");
        choose(browser, "Who supervises", "Miriam Castell");
        browser.press("Record the supervision").seeText("The supervision is recorded");
        agree(browser.press("Has left")).seeText("Former members");
        browser.press("Cover and supervision").seeText("stands in no longer, please name somebody else");
        browser.screenshot("supervision-links");
        assertThat(browser.phone().scrollsSideways()).isFalse();
    }

    @Test
    void nobody_supervises_in_a_circle(Product product, Browser browser) {
        signIn(browser, "quentin");
        member(browser, "Frank Olsen");
        tick(browser, HOME, "Supervisor");
        browser.press("Save roles").seeText("The roles count from now on");
        member(browser, "Miriam Castell");
        choose(browser, "Who supervises", "Frank Olsen");
        browser.press("Record the supervision").seeText("the two would supervise each other");
        assertThat(product.address()).isNotNull();
    }

    @Test
    void a_manager_sees_the_schedule_and_administrative_terms_and_nothing_clinical(Browser browser) {
        signIn(browser, "peter").press("Schedule").seeText("who is seen when");
        browser.press("Week").seeAddress("show=week").seeText("HB-");
        browser.screenshot("schedule-overview");
        choose(browser, "Therapist", "Anna Berger");
        browser.send("Show").seeAddress("therapist=");
        assertThat(browser.texts(".r-plain-table tbody tr td:nth-child(2)"))
                .isNotEmpty()
                .containsOnly("Anna Berger");
        browser.press("Relationships, administrative")
                .seeText("What was agreed about time and money")
                .seeText("EUR");
        browser.screenshot("terms");
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(browser.phone().scrollsSideways()).isFalse();
        browser.desktop();
        for (String clinical : new String[] {"/today.xhtml", "/relationships.xhtml"}) {
            browser.open(clinical).seeText("not meant for you");
        }
    }

    @Test
    void an_administrator_reads_neither_clients_nor_the_offices_lists(Browser browser) {
        signIn(browser, "quentin");
        for (String page :
                new String[] {"/today.xhtml", "/relationships.xhtml", "/schedule-overview.xhtml", "/terms.xhtml"}) {
            browser.open(page).seeText("not meant for you");
        }
    }

    @Test
    void a_therapist_sees_colleagues_and_runs_nothing(Browser browser) {
        signIn(browser, "ben").open("/members.xhtml").seeText("Anna Berger");
        assertThat(browser.all(By.linkText("Invite"))).isEmpty();
        for (String page : new String[] {
            "/practices.xhtml", "/practice.xhtml", "/invite.xhtml", "/supervision-links.xhtml", "/terms.xhtml"
        }) {
            browser.open(page).seeText("not meant for you");
        }
    }
}
