package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * The PHQ-9 in the words of its wording file: given to a client, answered on a phone, scored and drawn. The official file
 * is read where it lies beside the sources; elsewhere words of our own take its place and the test of the official ones
 * says that it was left out.
 */
@ExtendWith(RunningProduct.class)
class QuestionnaireIT {

    private static final Path OFFICIAL =
            ProductProcess.home().resolve("../../../shared/questionnaires/phq-9.lhcforms.json");
    private static final Client SELMA = Client.adult("Selma", "Krug");
    private static final Client MALTE = Client.adult("Malte", "Krug");
    private static final Client TILDA = Client.adult("Tilda", "Krug");

    /** What has to stand wherever the PHQ-9 is seen. */
    private static final String CREDIT = "Developed by Drs. Robert L. Spitzer";

    /** Vector A7 of the clinical facts, which sums up to 13; then the question that is not scored. */
    private static final List<Integer> A7 = List.of(2, 2, 1, 3, 1, 2, 1, 0, 1, 1);

    @Test
    void it_is_given_answered_on_a_phone_scored_and_drawn(Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        String relationship = frank.register(SELMA);
        MeasuresPage measures = new MeasuresPage(browser, relationship).open().give(SELMA);
        String link = measures.linkFor(SELMA);
        browser.screenshotOfAll("measures-link");
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("1 of 10").seeText(CREDIT);
            phone.screenshot("phq-9-phone");
            assertThat(phone.scrollsSideways()).isFalse();
            Answers.give(phone, A7);
            phone.screenshot("phq-9-thanks");
        }
        measures.open();
        browser.see(By.cssSelector("svg"));
        browser.seeText(CREDIT).press("Show as a table").screenshotOfAll("measures");
        assertThat(browser.texts(".chart-table th")).startsWith("No.");
        assertThat(browser.texts(".chart-table td.chart-figure")).startsWith("13");
    }

    @Test
    void values_from_paper_are_typed_in_beside_the_licence_line(Browser browser) {
        String relationship = Staff.signIn(browser, "frank").register(MALTE);
        browser.open("/paper.xhtml?relationship=" + relationship + "&instrument=phq-9");
        browser.seeText(CREDIT).screenshotOfAll("paper");
    }

    @Test
    void in_the_demonstration_one_without_words_is_tried_by_marked_topics(Product product, Browser browser) {
        String relationship = Staff.signIn(browser, "frank").register(TILDA);
        browser.open("/measures.xhtml?relationship=" + relationship);
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "WAI-SR, client (demonstration wording)")
                .tick(TILDA.name())
                .send("Give");
        String link = Answers.linkFor(browser, TILDA);
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).seeText("demonstration wording, not the instrument");
            phone.seeText("Item 1 (task)").screenshot("demonstration-wording");
            Answers.give(phone, List.of(4, 5, 3, 4, 5, 2, 4, 3, 5, 4, 4, 3));
        }
        browser.open("/measures.xhtml?relationship=" + relationship).see(By.cssSelector("svg"));
    }

    @Test
    void the_client_reads_the_official_words(Product product, Browser browser) throws IOException {
        assumeTrue(Files.exists(OFFICIAL), "the official questionnaires are not here: " + OFFICIAL.normalize());
        String words = Files.readString(OFFICIAL);
        Staff frank = Staff.signIn(browser, "frank");
        MeasuresPage measures =
                new MeasuresPage(browser, frank.register(MALTE)).open().give(MALTE);
        browser.open(measures.linkFor(MALTE)).seeText("1 of 10");
        assertThat(browser.texts("legend"))
                .hasSize(A7.size())
                .allSatisfy(question -> assertThat(words).contains("\"text\": \"" + question + "\""));
    }
}
