package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.rapport.journey.RunningProduct.Product;

/** An administrator brings a questionnaire with every kind of question, and a client answers it on a phone. */
@ExtendWith(RunningProduct.class)
class BringingQuestionnairesIT {

    private static final Path OFFICIAL = ProductProcess.home().resolve("../../../shared/questionnaires/gad-7.web.json");
    private static final Client NORA = Client.adult("Nora", "Wels");
    private static final String RANGE = "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/minValue\","
            + "\"valueInteger\":0},{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxValue\",\"valueInteger\":10}";
    private static final String LINE =
            ",{\"url\":\"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl\","
                    + "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"slider\"}]}}]";

    @TempDir
    private Path directory;

    private Path everyKind() throws IOException {
        String items = String.join(
                ",",
                item("night", "boolean", "\"required\":true"),
                item("which", "choice", "\"repeats\":true,\"answerOption\":[" + option(1) + "," + option(2) + "]"),
                item("hours", "integer", "\"required\":true," + RANGE + "]"),
                item("strength", "integer", "\"required\":true," + RANGE + LINE),
                item("since", "date", ""),
                item(
                        "what",
                        "text",
                        "\"enableWhen\":[{\"question\":\"night\",\"operator\":\"=\",\"answerBoolean\":true}]"));
        String text = "{\"resourceType\":\"Questionnaire\",\"url\":\"urn:journey:nights\",\"title\":\"Nights\","
                + "\"language\":\"en\",\"item\":[" + items + "]}";
        return Files.writeString(directory.resolve("nights.json"), text);
    }

    private static String item(String id, String type, String more) {
        return "{\"linkId\":\"" + id + "\",\"type\":\"" + type + "\",\"text\":\"About " + id + "\""
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static String option(int value) {
        return "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/ordinalValue\",\"valueDecimal\":"
                + value + "}],\"valueCoding\":{\"code\":\"v" + value + "\",\"display\":\"word " + value + "\"}}";
    }

    private static void send(Browser browser, Path file) {
        browser.open("/questionnaires.xhtml");
        browser.see(By.cssSelector("input[type=file]"))
                .sendKeys(file.toAbsolutePath().normalize().toString());
        browser.send("Look at it").seeText("What it would become");
    }

    @Test
    void a_questionnaire_of_every_kind_becomes_ones_own_and_is_answered_on_a_phone(Product product, Browser browser)
            throws IOException {
        Staff.signIn(browser, "quentin");
        send(browser, everyKind());
        browser.press("See how it would be asked");
        browser.screenshotOfAll("questionnaire-own");
        browser.fill("Whose it is", "The practice").send("Make it").seeText("The questionnaire is there");
        String link;
        try (Browser therapist = new Browser(product.address(), "en")) {
            String relationship = Staff.signIn(therapist, "frank").register(NORA);
            therapist.open("/measures.xhtml?relationship=" + relationship);
            therapist
                    .part("Give a questionnaire")
                    .choose("Questionnaire", "Nights")
                    .tick(NORA.name())
                    .send("Give");
            link = Answers.linkFor(therapist, NORA);
            try (Browser phone = new Browser(product.address(), "de")) {
                answer(phone, link);
            }
            therapist.open("/measures.xhtml?relationship=" + relationship);
            therapist.see(By.cssSelector("svg"));
            assertThat(therapist.texts(".chart-table td.chart-figure")).containsExactly("15");
        }
    }

    private static void answer(Browser phone, String link) {
        phone.phone().open(link).see(By.id("next"));
        assertThat(phone.see(By.id("place")).getText()).contains("5");
        Answers.choose(phone, 1);
        phone.until(page -> page.findElement(By.id("place")).getText().contains("6") ? true : null);
        next(phone);
        phone.see(By.id("q2-2")).sendKeys(Keys.SPACE);
        next(phone);
        phone.see(By.id("q3-figure")).sendKeys("6");
        next(phone);
        WebElement line = phone.see(By.cssSelector(".r-step:not([hidden]) input[type=range]"));
        line.sendKeys(Keys.END);
        line.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        phone.screenshot("form-line-phone");
        WebElement figure = phone.see(By.id("q4-figure"));
        figure.clear();
        figure.sendKeys("8");
        next(phone);
        next(phone);
        phone.see(By.id("q6-words")).sendKeys("Own words");
        phone.screenshot("form-words-phone");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.nextPage(() -> phone.see(By.id("send")).click());
        phone.seeText("Thank you");
    }

    private static void next(Browser phone) {
        phone.see(By.id("next")).click();
    }

    @Test
    void what_one_made_oneself_counts_the_other_way_round_needs_a_person_and_is_withdrawn(
            Product product, Browser browser) throws IOException {
        Staff.signIn(browser, "quentin");
        String items = String.join(
                ",",
                item("calm", "choice", "\"required\":true,\"answerOption\":[" + option(1) + "," + option(2) + "]"),
                item("worry", "choice", "\"required\":true,\"answerOption\":[" + option(1) + "," + option(2) + "]"));
        Path file = Files.writeString(
                directory.resolve("evenings.json"),
                "{\"resourceType\":\"Questionnaire\",\"url\":\"urn:journey:evenings\",\"title\":\"Evenings\","
                        + "\"language\":\"en\",\"item\":[" + items + "]}");
        send(browser, file);
        browser.press("See how it would be asked").press("Questions that need a person");
        browser.fill("Whose it is", "The practice");
        new Select(browser.all(By.cssSelector("select[id$=risk]")).get(1)).selectByVisibleText("2 word 2");
        new Select(browser.all(By.cssSelector("select[id$=low]")).get(1)).selectByVisibleText("2 word 2");
        browser.see(By.cssSelector("[id$=reversed] input[type=checkbox]")).sendKeys(Keys.SPACE);
        browser.send("Make it").seeText("At question 2 every answer would need a person");
        assertThat(browser.see(By.cssSelector("input[id$=holder]")).getDomProperty("value"))
                .isEqualTo("The practice");
        new Select(browser.all(By.cssSelector("select[id$=low]")).get(1)).selectByIndex(0);
        new Select(browser.all(By.cssSelector("select[id$=low]")).get(0)).selectByVisibleText("1 word 1");
        browser.screenshotOfAll("questionnaire-decisions");
        browser.send("Make it").seeText("The questionnaire is there");
        browser.seeText("1 counts the other way round").seeText("2 need a person");
        browser.nextPage(() -> {
            browser.entry("Evenings").press("Withdraw");
            browser.agree();
        });
        browser.seeText("no longer offered").screenshotOfAll("questionnaires-own");
        try (Browser therapist = new Browser(product.address(), "en")) {
            String relationship = Staff.signIn(therapist, "frank").register(NORA);
            therapist.open("/measures.xhtml?relationship=" + relationship).seeText("Give a questionnaire");
            assertThat(therapist.texts("select[id$=instrument] option"))
                    .isNotEmpty()
                    .noneMatch(entry -> entry.contains("Evenings"));
        }
        browser.entry("Evenings").send("Offer again");
        browser.seeText("Offered again");
    }

    @Test
    void the_official_file_is_completed_by_typing_its_answers(Browser browser) {
        assumeTrue(Files.exists(OFFICIAL), "the official questionnaires are not here: " + OFFICIAL.normalize());
        Staff.signIn(browser, "quentin");
        send(browser, OFFICIAL);
        browser.seeText("by its place only, please compare");
        for (WebElement word : browser.all(By.cssSelector("input[id$=word]"))) {
            word.sendKeys("word");
        }
        browser.send("Look again").seeText("complete");
        browser.screenshotOfAll("questionnaire-complete");
        browser.send("Install the words").seeText("The words are installed");
        assertThat(browser.texts(".r-list")).anySatisfy(text -> assertThat(text).contains("GAD-7"));
    }
}
