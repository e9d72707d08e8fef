package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Somebody sets up an empty installation, is led to a second factor, signs in with it and with a recovery code, and finds
 * on the own page what can be changed.
 */
class TwoStepsIT {

    private static final Pattern LINK = Pattern.compile("/first-administrator\\.xhtml\\?link=\\S+");
    private static final String NAME = "miriam@example.org";
    private static final String PASSWORD = "three quiet rivers";
    private static final String NEXT_PASSWORD = "four quiet rivers";

    @TempDir
    private Path data;

    @Test
    void aTherapistSignsInWithPasswordAndCode() {
        try (ProductProcess product = ProductProcess.launch(data, "--empty").awaitReady();
                Browser browser = new Browser(product.address(), "en")) {
            found(product, browser);

            Authenticator phone = setUpDevice(browser);
            List<String> codes = keepRecoveryCodes(browser);

            signOutAndGivePassword(browser);
            browser.seeText("One more step").screenshot("second-step");
            String halfWay = session(browser);
            browser.open("/relationships.xhtml").seeText("Password");
            browser.open("/sign-in-code.xhtml?to=/relationships.xhtml");
            browser.fill("Code", phone.codeOff(-5))
                    .press("Sign in")
                    .seeText("Please let the phone set its time by itself");
            browser.screenshot("second-step-clock");
            browser.fill("Code", phone.code()).press("Sign in").seeAddress("/relationships.xhtml");
            assertThat(session(browser)).isNotEqualTo(halfWay);

            signOutAndGivePassword(browser);
            browser.fill("Code", codes.get(0).toLowerCase(Locale.ROOT)).press("Sign in");
            browser.seeText("Today");
            signOutAndGivePassword(browser);
            browser.fill("Code", codes.get(0)).press("Sign in").seeText("This recovery code has been used");
            browser.fill("Code", codes.get(1)).press("Sign in").seeText("Today");

            ownPage(browser);
            roleInTheMiddleOfASession(product, browser);
        }
    }

    private void roleInTheMiddleOfASession(ProductProcess product, Browser browser) {
        asOwner(product, "delete from rapport.second_factor");
        asOwner(product, "update rapport.member_role set role = 'PRACTICE_MANAGER' where role = 'THERAPIST'");
        browser.click(By.cssSelector("#person-menu summary")).press("Sign out").seeAddress("/sign-in.xhtml");
        browser.fill("Name", NAME)
                .fill("Password", NEXT_PASSWORD)
                .press("Sign in")
                .seeText("Members");
        browser.open("/security.xhtml").seeText("Your roles do not need one");
        asOwner(product, "update rapport.member_role set role = 'THERAPIST' where role = 'PRACTICE_MANAGER'");
        browser.open("/relationships.xhtml").seeText("Set up your second factor");
        browser.open("/members.xhtml").seeAddress("/sign-in.xhtml");
    }

    private static void asOwner(ProductProcess product, String sql) {
        try (Connection owner = DriverManager.getConnection(
                        product.databaseUrl(), "rapport_owner", product.databasePassword("rapport_owner"));
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void found(ProductProcess product, Browser browser) {
        Matcher link = LINK.matcher(product.output());
        assertThat(link.find()).isTrue();
        browser.open(link.group());
        browser.fill("Organisation", "Quiet Rivers").fill("First practice", "Quiet Rivers");
        browser.fill("Your name", "Miriam Okafor").fill("Name to sign in with", NAME);
        browser.fill("Password", PASSWORD).press("Set up").seeAddress("/sign-in.xhtml");
    }

    private Authenticator setUpDevice(Browser browser) {
        browser.open("/sign-in.xhtml");
        String before = session(browser);
        givePassword(browser);
        browser.seeText("Set up your second factor").screenshot("second-factor");
        assertThat(session(browser)).isNotEqualTo(before);
        String secret = browser.see(By.id("device-secret")).getText();
        browser.open("/today.xhtml").seeText("Password").seeAddress("/sign-in.xhtml");
        browser.open("/sign-in-device.xhtml");
        assertThat(browser.see(By.id("device-secret")).getText()).isEqualTo(secret);
        browser.open("/language?to=de").open("/sign-in-device.xhtml").seeText("Zweiten Faktor einrichten");
        browser.phone().screenshot("second-factor-phone-de");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.desktop().open("/language?to=en").open("/sign-in-device.xhtml");
        Authenticator phone = Authenticator.with(secret);
        browser.fill("Code that the app shows", "000000")
                .press("Finish and sign in")
                .seeText("This code is not right");
        browser.fill("Code that the app shows", phone.code()).press("Finish and sign in");
        return phone;
    }

    private List<String> keepRecoveryCodes(Browser browser) {
        browser.seeText("Recovery codes").see(By.id("recovery-codes"));
        browser.screenshot("recovery-codes");
        List<String> codes = browser.texts("#recovery-codes code");
        assertThat(codes).hasSize(10);
        browser.press("I have kept them").seeText("Today");
        browser.open("/recovery-codes.xhtml").seeText("You get ten new codes");
        assertThat(browser.all(By.id("recovery-codes"))).isEmpty();
        return codes;
    }

    private void ownPage(Browser browser) {
        browser.click(By.cssSelector("#person-menu summary"))
                .press("How I sign in")
                .seeText("8 are unused");
        browser.screenshot("how-i-sign-in");
        browser.press("Set up another device").seeText("Code of the device you have used so far");
        browser.screenshot("another-device");
        browser.open("/security.xhtml").press("Show members").seeText("Miriam Okafor");
        browser.screenshot("members-second-factors");
        browser.open("/password.xhtml").fill("Password so far", PASSWORD);
        browser.fill("New password", NEXT_PASSWORD).fill("New password once more", NEXT_PASSWORD);
        browser.press("Change").seeText("Password changed");
        browser.screenshot("password-changed");
    }

    private static void signOutAndGivePassword(Browser browser) {
        browser.click(By.cssSelector("#person-menu summary")).press("Sign out").seeAddress("/sign-in.xhtml");
        givePassword(browser);
    }

    private static void givePassword(Browser browser) {
        browser.fill("Name", NAME).fill("Password", PASSWORD).press("Sign in");
    }

    private static String session(Browser browser) {
        return browser.driver().manage().getCookieNamed("JSESSIONID").getValue();
    }
}
