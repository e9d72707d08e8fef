package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * What belongs to another therapist or another organisation is not there, whatever address names it; a personal link that
 * does not open says why.
 */
@ExtendWith(RunningProduct.class)
class WallsIT {

    private static final Client TILDA = Client.adult("Tilda", "Brook");

    /** Asks for all pages at once; answers the status and the words of each. */
    private static final String ASK_ALL = "return Promise.all(arguments[0].map(async path => {"
            + "  const answer = await fetch(path);"
            + "  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');"
            + "  return answer.status + ' ' + page.querySelector('main').textContent.trim().replace(/\\s+/g, ' ');"
            + "}));";

    @Test
    void what_is_not_mine_is_not_there_whatever_address_names_it(Product product, Browser browser) {
        Records records = new Records(product);
        Staff gwen = Staff.signIn(browser, "gwen");
        String mine = gwen.register(TILDA);
        Foreign colleagues = Foreign.of(records, "Heike Brandl");
        Foreign elsewhere = Foreign.elsewhere(records);
        List<String> paths = new ArrayList<>(List.of("relationship.xhtml?id=none", "session.xhtml", "nothing.xhtml"));
        for (Foreign one : List.of(colleagues, elsewhere, Foreign.nowhere())) {
            paths.addAll(one.addresses());
            paths.add(one.participantIn(mine));
        }
        List<?> answers = (List<?>) browser.script(ASK_ALL, paths);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(answers.get(i)).as(paths.get(i)).asString().startsWith("404 This page does not exist");
        }
        assertThat(answers.stream().distinct()).as("all say the same").hasSize(1);
        browser.open("/relationship.xhtml?id=" + colleagues.relationship()).seeText("This page does not exist");
        browser.screenshot("not-found");
        browser.open("/relationship.xhtml?id=" + mine).seeText(TILDA.name());
    }

    @Test
    void a_link_that_does_not_open_says_in_plain_words_what_happened(Product product, Browser browser) {
        Staff gwen = Staff.signIn(browser, "gwen");
        MeasuresPage measures =
                new MeasuresPage(browser, gwen.register(TILDA)).open().give(TILDA);
        String replaced = measures.linkFor(TILDA);
        String used = measures.linkFor(TILDA);
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(replaced).seeText("replaced by a newer one");
            phone.open(used.substring(0, used.length() - 8) + "AbCdEfGh").seeText("does not open anything here");
            phone.screenshot("link-made-up");
            Answers.give(phone.open(used), List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            phone.open(used).seeText("answered").screenshot("link-used");
            String expired = measures.open().give(TILDA).linkFor(TILDA);
            expire(new Records(product));
            phone.open(expired).seeText("The time for this link is over.").screenshot("link-expired");
            assertThat(phone.see(By.linkText("Leave quickly")).getDomAttribute("href"))
                    .startsWith("https://");
            phone.send("Ask for a new link").seeText("Your therapist will see that you asked for a new link");
            browser.open("/tasks.xhtml").seeText("asks for a new link");
        }
    }

    /** Lets the time of the newest link be over. */
    private static void expire(Records records) {
        int changed = records.change("update gate.personal_link set created_at = now() - interval '2 days',"
                + " expires_at = now() - interval '1 day'"
                + " where created_at = (select max(created_at) from gate.personal_link)");
        assertThat(changed).isEqualTo(1);
    }
}
