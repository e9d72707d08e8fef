package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * An answer that needs a person: a client answers the ninth question of the PHQ-9 above 0 on a phone, and the therapist,
 * that day's cover and the supervisor are asked at once. Two take it up in the same moment; the second reads who was first
 * and keeps the words typed.
 */
@ExtendWith(RunningProduct.class)
class RiskIT {

    private static final Client NELE = Client.adult("Nele", "Brandt");
    private static final Client OTTO = Client.adult("Otto", "Sommer");

    /** The ninth answer is above 0. */
    private static final List<Integer> ANSWERS = List.of(1, 1, 1, 1, 0, 1, 0, 0, 1, 0);

    @Test
    void the_ones_who_are_asked_see_it_at_once_and_one_takes_it_up(Product product, Browser therapist) {
        Staff esra = Staff.signIn(therapist, "esra");
        MeasuresPage measures =
                new MeasuresPage(therapist, esra.register(NELE)).open().give(NELE);
        String link = measures.linkFor(NELE);
        String code = code(therapist);
        answer(product, link);
        therapist.open("/today.xhtml").seeText(asks(code)).screenshotOfAll("risk-today");
        try (Browser cover = new Browser(product.address(), "en");
                Browser supervisor = new Browser(product.address(), "en")) {
            Staff.signIn(cover, "frank");
            open(cover, code);
            cover.fill("What was done", "Called the client at noon, no answer yet.");
            Staff.signIn(supervisor, "miriam");
            open(supervisor, code);
            supervisor.screenshotOfAll("risk-supervisor");
            theTherapistTakesItUp(therapist, code);
            cover.send("Take it up").seeText("Esra Kaya took this up already");
            cover.seeText("What you wrote").seeText("Called the client at noon, no answer yet.");
            cover.screenshotOfAll("risk-second");
            supervisor.open("/tasks.xhtml").seeText("To do");
            assertThat(supervisor.page().text()).doesNotContain(asks(code));
        }
        somebodyNotAskedFindsNothing(product, therapist.driver().getCurrentUrl());
    }

    private static void answer(Product product, String link) {
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("1 of 10").seeText("not read around the clock");
            assertThat(phone.page().text()).contains("555 0100");
            Answers.give(phone, ANSWERS);
            phone.seeText("not read around the clock").seeText("555 0100").screenshotOfAll("risk-thanks");
            assertThat(phone.scrollsSideways()).isFalse();
        }
    }

    private static void theTherapistTakesItUp(Browser therapist, String code) {
        open(therapist, code);
        therapist.screenshotOfAll("risk");
        assertThat(therapist.page().text()).contains("someone@example.org", NELE.name());
        therapist.send("Take it up").see(By.cssSelector(".r-summary-error, .r-message"));
        String words = "x".repeat(2001);
        therapist.script("document.getElementById('form:done').removeAttribute('maxlength');");
        therapist.paste("What was done", words).send("Take it up").seeText("2,000");
        assertThat(therapist.page().value("What was done")).hasSize(words.length());
        therapist.phone().screenshotOfAll("risk-phone");
        assertThat(therapist.scrollsSideways()).isFalse();
        therapist.desktop();
        therapist.paste("What was done", "Spoke with Nele, safe tonight, session tomorrow at nine.");
        therapist.send("Take it up").seeText("Somebody took it up").seeText("safe tonight");
        therapist.dark(true).screenshotOfAll("risk-taken-dark");
        therapist.dark(false);
    }

    private static void somebodyNotAskedFindsNothing(Product product, String address) {
        try (Browser other = new Browser(product.address(), "en")) {
            Staff.signIn(other, "julia");
            other.open(address).seeText("This page does not exist");
            other.open("/risk.xhtml?id=nonsense").seeText("This page does not exist");
        }
    }

    @Test
    void a_clinic_that_speaks_german_takes_up_an_answer(Product product) {
        try (Browser staff = new Browser(product.address(), "de")) {
            staff.open("/sign-in.xhtml").fill("Name", "julia").fill("Passwort", Staff.PASSWORD);
            staff.send("Anmelden").see(By.id("person-menu"));
            staff.open("/register.xhtml");
            Part person = staff.part("Teilnehmende Person 1");
            person.fill("Vorname", OTTO.givenName()).fill("Nachname", OTTO.familyName());
            person.day("Geburtsdatum", OTTO.bornOn()).fill("Adresse oder Nummer", "otto@example.org");
            staff.nextPage(() -> staff.click(By.cssSelector("#form button.r-button-primary, button[id$='register']")));
            String relationship = staff.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
            staff.open("/measures.xhtml?relationship=" + relationship);
            staff.part("Fragebogen geben")
                    .choose("Fragebogen", "PHQ-9 (depressive Beschwerden)")
                    .tick(OTTO.name())
                    .send("Geben");
            staff.send("Link für " + OTTO.name() + " erstellen");
            String link = staff.see(By.id("check-link")).getDomProperty("value");
            String code = code(staff);
            answerInGerman(product, link);
            staff.open("/tasks.xhtml").seeText("Eine Antwort in " + code + " braucht jetzt einen Menschen");
            staff.screenshotOfAll("tasks-de");
            staff.entry(code).send("Ansehen und sagen, was getan wurde");
            staff.seeText("Otto Sommer").screenshotOfAll("risk-task-de");
            assertThat(staff.page().text()).doesNotContain("???", "Take it up");
            staff.fill("Was getan wurde", "Mit Otto gesprochen, heute Abend ist seine Schwester bei ihm.");
            staff.send("Ich kümmere mich").seeText("Jemand kümmert sich").seeText("seine Schwester");
            staff.phone().screenshotOfAll("risk-taken-de-phone");
            assertThat(staff.scrollsSideways()).isFalse();
        }
    }

    /** Everything around the form speaks the client's language, also where the questions have words in English only. */
    private static void answerInGerman(Product product, String link) {
        try (Browser phone = new Browser(product.address(), "de")) {
            phone.phone().open(link).seeText("1 von 10").seeText("nicht rund um die Uhr");
            for (int value : ANSWERS.subList(0, ANSWERS.size() - 1)) {
                Answers.choose(phone, value);
                phone.press("Weiter");
            }
            Answers.choose(phone, ANSWERS.get(ANSWERS.size() - 1));
            phone.send("Antworten senden").seeText("555 0100").screenshotOfAll("risk-thanks-de");
        }
    }

    private static void open(Browser staff, String code) {
        staff.open("/tasks.xhtml").seeText(asks(code));
        staff.entry(asks(code)).send("Look and say what was done");
        staff.seeText("An answer in " + code + " needs a person").seeText("What was answered");
    }

    private static String asks(String code) {
        return "An answer in " + code + " needs a person now";
    }

    /** The code of the relationship, as the way back on the page of questionnaires names it. */
    private static String code(Browser staff) {
        return staff.texts(".r-breadcrumb a").get(0).replaceAll(".*?(HB-\\d+).*", "$1");
    }
}
