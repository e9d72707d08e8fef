package org.rapport.journey;

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
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "PHQ-9 (depressive symptoms)")
                .tick(client.name())
                .send("Give");
        return this;
    }

    /** Makes a link to the form this client was given and reads it as it is shown. */
    String linkFor(Client client) {
        return Answers.linkFor(browser, client);
    }
}
