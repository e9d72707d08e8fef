package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/** A practice manager changes whom clients call in a crisis, and the next form a client opens says it. */
@ExtendWith(RunningProduct.class)
class CrisisIT {

    private static final Client PAUL = Client.adult("Paul", "Reuter");
    private static final String MORE = " At night the regional line, 555 0199.";

    @Test
    void a_client_reads_what_the_manager_wrote(Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        MeasuresPage measures =
                new MeasuresPage(browser, frank.register(PAUL)).open().give(PAUL);
        String link = measures.linkFor(PAUL);
        browser.open("/crisis.xhtml").seeText("This page does not exist");
        try (Browser manager = new Browser(product.address(), "en");
                Browser phone = new Browser(product.address(), "en")) {
            Staff.signIn(manager, "peter");
            manager.open("/crisis.xhtml?practice=x").seeText("Rapport brings no numbers");
            String before = manager.page().value("In English");
            manager.script("document.getElementById('form:en').removeAttribute('maxlength');");
            manager.paste("In English", "x".repeat(601)).send("Save").seeText("600");
            assertThat(manager.page().value("In English")).hasSize(601);
            manager.paste("In English", before + MORE).send("Save").seeText("Crisis contacts saved");
            manager.screenshotOfAll("crisis");
            phone.phone().open(link).seeText("555 0199").screenshotOfAll("crisis-client");
            manager.paste("In English", before).send("Save").seeText("Crisis contacts saved");
            phone.open(link).seeText("555 0100");
            assertThat(phone.page().text()).doesNotContain("555 0199");
        }
    }
}
