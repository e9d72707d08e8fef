package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** What a couple is shown together: the line of the one who released it, and never that of the other. */
@ExtendWith(RunningProduct.class)
class ShowIT {

    private static final String FIRST_COUPLE = "return [...document.querySelectorAll('tr')]"
            + ".find(row => row.textContent.includes('Couple')).querySelector('a[href*=\"relationship.xhtml\"]').href;";

    @Test
    void only_what_each_released_is_shown(Product product, Browser browser) {
        Staff daniel = Staff.signIn(browser, "daniel");
        browser.open("/relationships.xhtml").seeText("Couple");
        browser.open(String.valueOf(browser.script(FIRST_COUPLE))).see(By.tagName("h1"));
        String relationship = daniel.shown();
        String show = "/show.xhtml?id=" + relationship;
        browser.open(show).see(By.cssSelector("svg"));
        MeasuresPage measures = new MeasuresPage(browser, relationship).open();
        List<String> names = browser.texts("[id='assigning:persons-group'] label");
        Client one = named(names.get(0));
        Client other = named(names.get(1));
        assertThat(lines(browser.open(show))).doesNotContain(one.givenName(), other.givenName());
        answer(product, give(browser, measures, one), "Yes, it may be shown");
        answer(product, give(browser, measures, other), "No");
        assertThat(lines(browser.open(show))).contains(one.givenName()).doesNotContain(other.givenName());
        browser.screenshotOfAll("show");
        browser.phone().open(show).screenshotOfAll("show-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.open("/show.xhtml?id=x").seeText("This page does not exist");
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(show).seeText("This page does not exist");
        }
    }

    private static String lines(Browser browser) {
        browser.see(By.cssSelector("svg"));
        return String.join(" ", browser.texts("main"));
    }

    private static Client named(String name) {
        int space = name.indexOf(' ');
        return Client.adult(name.substring(0, space), name.substring(space + 1));
    }

    private static String give(Browser browser, MeasuresPage measures, Client client) {
        measures.open();
        browser.part("Give a questionnaire")
                .choose("Questionnaire", "Session Check")
                .tick(client.name())
                .send("Give");
        return Objects.requireNonNull(measures.linkFor(client));
    }

    /** Answers to the five questions of the check, and to those about goals beside them. */
    private static List<Integer> answers(String page) {
        Matcher steps = Pattern.compile("1 of (\\d+)").matcher(page);
        assertThat(steps.find()).isTrue();
        List<Integer> answers = new ArrayList<>(List.of(7, 8, 7, 8, 0));
        answers.addAll(Collections.nCopies(Integer.parseInt(steps.group(1)) - answers.size(), 5));
        return answers;
    }

    private static void answer(Product product, String link, String decision) {
        try (Browser phone = new Browser(product.address(), "en")) {
            phone.phone().open(link).see(By.tagName("legend"));
            if (phone.page().text().contains("Schnell verlassen")) {
                phone.send("English");
            }
            phone.seeText("1 of ").screenshot("check-phone");
            Answers.give(phone, answers(phone.page().text()));
            phone.send(decision).seeText("Your decision is kept");
        }
    }
}
