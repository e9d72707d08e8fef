package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.rapport.journey.RunningProduct.Product;

/** A client signs in: what is due, the own course in words, the agreement, the sessions, who can see what. */
@ExtendWith(RunningProduct.class)
class PortalIT {

    private static final Client NADIA = Client.adult("Nadia", "Winter");
    private static final Client TESSA = Client.adult("Tessa", "Hale");
    private static final String PASSWORD = "seven green bicycles";
    private static final By KEPT = By.id("kept");

    /** Turns the portal on in the details of somebody just registered and makes an invitation; answers its link. */
    private static String invite(Browser staff, String relationship, Client client) {
        staff.open("/relationship.xhtml?id=" + relationship).send(client.name());
        staff.page().tick("May use the portal");
        staff.send("Save").seeText(client.name());
        staff.send(client.name()).send("Portal").seeText("has not made an access yet");
        staff.send("Invite to the portal").seeText("The invitation is made");
        staff.screenshotOfAll("portal-invite");
        return staff.see(By.id("portal-link")).getDomProperty("value");
    }

    private static void makeAccess(Browser phone, String link, String name) {
        phone.open(link).seeText("invites you to the portal").fill("Name you sign in with", name);
        phone.fill("Password", PASSWORD).fill("The password once more", PASSWORD);
        phone.send("Make my access").seeText("What is due");
    }

    private static void signIn(Browser phone, String name, String password) {
        phone.fill("Name or e-mail", name).fill("Password", password).send("Sign in");
    }

    @Test
    void a_client_makes_an_access_signs_answers_and_sees_who_sees_what(Product product, Browser staff) {
        Staff gwen = Staff.signIn(staff, "gwen");
        String relationship = gwen.register(NADIA);
        String link = invite(staff, relationship, NADIA);
        String name = "nadia-" + relationship.substring(0, 8);
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).fill("Name you sign in with", name).fill("Password", "short");
            phone.screenshotOfAll("portal-set-up");
            phone.fill("The password once more", "short").send("Make my access").seeText("from 10 to 200 characters");
            assertThat(phone.page().value("Name you sign in with")).isEqualTo(name);
            makeAccess(phone, link, name);
            phone.seeText("Hello Nadia").seeText("Nothing is waiting for you").screenshot("portal-home-empty");
            phone.open(link).seeText("an access was already made");
            signsTheAgreement(staff, phone, relationship);
            answersWhatIsDue(staff, phone, relationship);
            phone.send("Who sees what")
                    .seeText("Your therapist sees your answers")
                    .seeText("Gwen");
            assertThat(phone.scrollsSideways()).isFalse();
            phone.screenshotOfAll("portal-access");
            phone.open("/portal/sessions").seeText("No session is planned");
            signsOutAndInAgain(phone, name);
            takenAway(staff, phone, relationship);
        }
    }

    private static void signsTheAgreement(Browser staff, Browser phone, String relationship) {
        new AgreementPage(staff, relationship).propose(12).signByName("Gwen Parry");
        phone.open("/portal/").send("Agreement to read and sign").fill("Your name", NADIA.name());
        phone.send("I agree and sign").seeText("This agreement is in force");
        phone.send("Agreement").seeText("In force").screenshot("portal-agreements");
    }

    private static void answersWhatIsDue(Browser staff, Browser phone, String relationship) {
        new MeasuresPage(staff, relationship).open().give(NADIA);
        phone.open("/portal/").seeText("PHQ-9").screenshot("portal-home");
        phone.send("PHQ-9 (depressive symptoms)");
        Answers.give(phone, List.of(1, 1, 1, 1, 1, 1, 1, 1, 0, 1));
        phone.send("Due").seeText("Nothing is waiting for you");
        phone.send("My course").seeText("You have answered once.").seeText("it was 8 of 27");
        phone.seeText("Developed by Drs. Robert L. Spitzer");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.screenshotOfAll("portal-course");
    }

    private static void signsOutAndInAgain(Browser phone, String name) {
        phone.send("Sign out").seeText("You are signed out.");
        phone.open("/portal/course").seeAddress("to=course");
        signIn(phone, name, "not the password");
        phone.seeText("not right").screenshotOfAll("portal-sign-in-refused");
        assertThat(phone.page().value("Name or e-mail")).isEqualTo(name);
        signIn(phone, name, PASSWORD);
        phone.seeAddress("/portal/course").seeText("You have answered once.");
    }

    private static void takenAway(Browser staff, Browser phone, String relationship) {
        staff.open("/relationship.xhtml?id=" + relationship).send(NADIA.name()).send("Portal");
        staff.seeText("Signs in with an own password")
                .press("Take the access away")
                .agree();
        staff.seeText("The access was taken away");
        phone.open("/portal/").seeAddress("/portal/sign-in");
    }

    @Test
    void whoever_is_signed_out_while_typing_loses_nothing(Product product, Browser staff) {
        Staff gwen = Staff.signIn(staff, "gwen");
        String relationship = gwen.register(TESSA);
        String link = invite(staff, relationship, TESSA);
        new MeasuresPage(staff, relationship).open().give(TESSA);
        String name = "tessa-" + relationship.substring(0, 8);
        try (Browser phone = new Browser(product.address(), "en")) {
            makeAccess(phone.phone(), link, name);
            phone.send("PHQ-9 (depressive symptoms)");
            String form = phone.driver().getWindowHandle();
            new Records(product).change("delete from gate.portal_session");
            Answers.choose(phone, 2);
            phone.until(page -> page.findElement(KEPT).getText().startsWith("You are signed out"));
            phone.driver().switchTo().newWindow(WindowType.TAB);
            signIn(phone.phone().open("/portal/"), name, PASSWORD);
            phone.seeText("What is due");
            phone.driver().switchTo().window(form);
            Answers.choose(phone, 1);
            phone.until(page -> page.findElement(KEPT).getText().equals("Saved"));
            phone.open("/portal/").seeText("You have begun.");
        }
    }

    @Test
    void members_do_not_sign_in_here_and_clients_not_there(Browser browser) {
        signIn(browser.open("/portal/"), "gwen", Staff.PASSWORD);
        browser.seeText("not right");
        String client = browser.texts("#demonstration code").get(0);
        browser.open("/sign-in.xhtml").fill("Name", client).fill("Password", Staff.PASSWORD);
        browser.send("Sign in").seeText("not right");
        for (String page : new String[] {"/portal/course", "/portal/agreements", "/portal/access", "/portal/account"}) {
            browser.open(page).seeAddress("/portal/sign-in");
        }
    }

    @Test
    void the_portal_speaks_german_to_whom_it_should(Browser browser) {
        browser.phone().open("/portal/");
        String anton = browser.texts("#demonstration code").stream()
                .filter(name -> name.endsWith("anton"))
                .findFirst()
                .orElseThrow();
        signIn(browser, anton, Staff.PASSWORD);
        browser.seeText("Ihre nächsten Sitzungen").screenshot("portal-home-de");
        browser.send("Mein Verlauf").seeText("Sie haben").screenshotOfAll("portal-course-de");
        browser.send("Wer was sieht").seeText("Wer etwas über Sie gelesen hat").screenshotOfAll("portal-access-de");
        browser.press("Ja, sie darf gezeigt werden").seeText("Ihre Linie darf gezeigt werden");
        browser.press("Nein").seeText("Ihre Linie wird nicht gezeigt");
    }
}
