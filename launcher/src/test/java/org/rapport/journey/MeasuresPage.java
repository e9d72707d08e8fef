package org.rapport.journey;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;

/** The staff page of a relationship's questionnaires. */
final class MeasuresPage {

    private final Browser browser;
    private final String relationship;

    MeasuresPage(Browser browser, String relationship) {
        this.browser = browser;
        this.relationship = relationship;
    }

    /** Opens it anew. */
    MeasuresPage open() {
        browser.open("/measures.xhtml?relationship=" + relationship);
        return this;
    }

    /** Gives the PHQ-9 to this client. */
    MeasuresPage give(Client client) {
        return give("PHQ-9 (depressive symptoms)", client);
    }

    /** Gives the questionnaire of this name to this client. */
    MeasuresPage give(String questionnaire, Client client) {
        browser.part("Give a questionnaire")
                .choose("Questionnaire", questionnaire)
                .tick(client.name())
                .send("Give");
        return this;
    }

    /** The figures drawn of the scales with this word in their title, as the tables beside the drawings tell them. */
    @SuppressWarnings("unchecked")
    List<String> charted(String scale) {
        browser.see(By.cssSelector("figure.chart svg"));
        return (List<String>) Objects.requireNonNull(browser.script(
                "return [...document.querySelectorAll('figure.chart')]"
                        + ".filter(each => each.querySelector('svg')"
                        + " && each.querySelector('caption').textContent.includes(arguments[0]))"
                        + ".flatMap(each => [...each.querySelectorAll('td.chart-figure')])"
                        + ".map(each => each.textContent.trim());",
                scale));
    }

    /** Makes a link to the form this client was given and reads it as it is shown. */
    String linkFor(Client client) {
        return Answers.linkFor(browser, client);
    }
}
