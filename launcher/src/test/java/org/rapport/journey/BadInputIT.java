package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/** What no form expects, typed in a browser: each gets a clear sentence, nothing is lost, nothing is executed. */
@ExtendWith(RunningProduct.class)
class BadInputIT {

    private static final String LONG = "N".repeat(10_000);
    private static final String HTML = "<img src=x onerror=\"document.title='broken into'\"><script>alert(1)</script>";
    private static final String SQL = "Robert'); drop table rapport.person; --";

    /** Sends the client's form with an 11 for the first question and nothing for the third. */
    private static final String ELEVEN_AND_NOTHING = "const form = document.getElementById('check');"
            + " const one = (item, value) => form.querySelector('[name=\"a.' + item + '\"][value=\"' + value + '\"]');"
            + " one('goals', 10).value = 11; one('goals', 11).checked = true;"
            + " for (const item of ['tasks', 'heard']) { one(item, 7).checked = true; }"
            + " one('tension', 0).checked = true; form.submit();";

    private static final Client AMIT = Client.adult("עמית 🌻", "بَدْر");

    @Test
    void names_that_cannot_be_are_refused_together_and_kept(Product product, Browser browser) {
        Staff.signIn(browser, "julia");
        browser.open("/register.xhtml");
        Part first = browser.part("Participant 1");
        first.paste("Given name", LONG).paste("Family name", "Turn\u202Eed");
        first.day("Date of birth", LocalDate.now().plusDays(2)).fill("Address or number", "no address at all");
        browser.send("Register and open").seeText("Please look at 4 entries.");
        browser.screenshot("bad-names");
        assertThat(browser.page().text())
                .contains("Please use at most 200 characters.", "hidden characters", "name@example.org")
                .contains("it lies in the future or more than 130 years back");
        assertThat(first.value("Given name")).isEqualTo(LONG);
        assertThat(first.value("Address or number")).isEqualTo("no address at all");
        first.paste("Given name", "");
        browser.send("Register and open").seeText("Given name: Please fill this in.");
    }

    @Test
    void every_script_and_every_figure_of_speech_is_shown_as_it_was_typed(Product product, Browser browser) {
        Staff julia = Staff.signIn(browser, "julia");
        browser.open("/register.xhtml");
        Part first = browser.part("Participant 1");
        first.paste("Given name", AMIT.givenName()).paste("Family name", AMIT.familyName());
        first.day("Date of birth", AMIT.bornOn()).fill("Address or number", "amit@example.org");
        browser.send("Register and open");
        String amit = julia.opened();
        browser.screenshot("name-right-to-left");
        assertThat(browser.page().text()).contains(AMIT.givenName(), AMIT.familyName());

        Client mallory = Client.adult(HTML, SQL);
        browser.open("/register.xhtml");
        Part second = browser.part("Participant 1");
        second.paste("Given name", HTML).paste("Family name", SQL).day("Date of birth", mallory.bornOn());
        second.fill("Address or number", "m@example.org").press("Somebody I work with already");
        second.paste("Beginning of the given or family name", "x' or 'a'='a").send("Look up");
        browser.seeText("Nobody from your own units has a name that begins like this.");
        browser.send("Register and open");
        String relationship = julia.opened();
        assertLiteral(browser, HTML, SQL);
        proposeNonsense(browser, relationship);
        browser.open("/relationships.xhtml");
        browser.paste("Name or code", HTML).send("Search");
        assertLiteral(browser, SQL);
        browser.screenshotOfAll("relationships-html");
        browser.open("/relationship.xhtml?id=" + amit).seeText(AMIT.familyName());
    }

    private static void proposeNonsense(Browser browser, String relationship) {
        LocalDate today = LocalDate.now();
        browser.open("/proposal.xhtml?relationship=" + relationship);
        Part terms = browser.page();
        terms.fill("Fee per session", "-5").fill("Currency", "<b>").paste("Goals", HTML + "\n" + SQL + "\n" + LONG);
        terms.fill("Looking back after", SQL).day("Last day", today.minusDays(1));
        terms.fill("Length of a session", "soon").paste("Expected sessions", LONG);
        browser.send("Propose this version").seeText("Length of a session: Please give a whole number.");
        browser.screenshotOfAll("bad-terms-figures");
        assertThat(browser.page().text()).contains("Fee per session: Please write an amount such as 120 or 120.50.");
        assertThat(terms.value("Length of a session")).isEqualTo("soon");
        assertThat(terms.value("Fee per session")).isEqualTo("-5");
        assertThat(terms.value("Expected sessions")).isEqualTo(LONG);

        terms.fill("Length of a session", "50").paste("Expected sessions", "12");
        terms.fill("Currency", "EUR").fill("Fee per session", "80.123");
        browser.send("Propose this version").seeText("The end is before the start.");
        browser.screenshotOfAll("bad-terms");
        assertThat(browser.page().text())
                .contains("Please give an amount of zero or more", "Goal 3 is too long.")
                .contains("Please give reviews between the first and session 12.");
        assertThat(terms.value("Fee per session")).isEqualTo("80.123");
        assertThat(terms.value("Goals")).isEqualTo(HTML + "\n" + SQL + "\n" + LONG);

        terms.fill("Fee per session", "0").fill("Looking back after", "").day("Last day", today.plusDays(90));
        terms.paste("Goals", HTML + "\n" + SQL);
        browser.send("Propose this version").seeText("The version is proposed");
        assertLiteral(browser, HTML, SQL);
    }

    /** The words stand on the page as they were typed, and none of them was taken for markup. */
    private static void assertLiteral(Browser browser, String... words) {
        assertThat(browser.page().text()).contains(words);
        assertThat(browser.driver().getTitle()).doesNotStartWith("broken into");
        assertThat(browser.script("return document.querySelectorAll('main img, main script, main b').length;"))
                .isEqualTo(0L);
    }

    @Test
    void an_answer_outside_the_scale_and_a_missing_one_are_told_at_their_questions(Product product, Browser browser) {
        Client ole = Client.adult("Ole", "Brandt");
        Staff julia = Staff.signIn(browser, "julia");
        String relationship = julia.register(ole);
        new SchedulePage(browser, relationship)
                .planOne(LocalDate.now().plusDays(2).atTime(20, 0));
        browser.send("Open the session");
        browser.open(Answers.linkFor(browser, ole)).seeText("1 of 5");
        browser.nextPage(() -> browser.script(ELEVEN_AND_NOTHING));
        browser.seeText("Some answers are missing or do not fit.").screenshotOfAll("bad-answers");
        assertThat(browser.texts("[data-item=goals] .r-message")).containsExactly("This answer is not on the scale.");
        assertThat(browser.texts("[data-item=bond] .r-message")).containsExactly("Please answer this question.");
        assertThat(browser.texts("[data-item=tasks] .r-message")).containsExactly("");
        assertThat(browser.script("return document.querySelectorAll('#check input:checked').length;"))
                .as("the answers that can be kept")
                .isEqualTo(3L);
    }
}
