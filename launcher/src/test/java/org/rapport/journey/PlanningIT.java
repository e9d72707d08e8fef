package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;
import org.rapport.journey.RunningProduct.Product;

/**
 * Planning sessions one by one, weekly and fortnightly up to the agreed number; a time that is taken is refused and
 * nothing typed is lost; who came; calling off.
 */
@ExtendWith(RunningProduct.class)
class PlanningIT {

    private static final Client OSKAR = Client.adult("Oskar", "Winter");
    private static final Client LOTTE = Client.adult("Lotte", "Sommer");
    private static final LocalDateTime EVENING = LocalDate.now().plusDays(3).atTime(20, 0);

    @Test
    void sessions_are_planned_up_to_the_agreed_number_marked_and_called_off(Product product, Browser browser) {
        Staff daniel = Staff.signIn(browser, "daniel");
        String relationship = daniel.register(OSKAR);
        new AgreementPage(browser, relationship).agree(5, "Daniel Roth", OSKAR);
        SchedulePage schedule = new SchedulePage(browser, relationship).open();
        browser.seeText("weekly, 50 min, 120 EUR, about 5 sessions");
        planUpToTheAgreedNumber(browser, schedule);
        markAndCallOff(browser, schedule);
    }

    private static void planUpToTheAgreedNumber(Browser browser, SchedulePage schedule) {
        schedule.type(EVENING, "Once", 1).show();
        browser.seeText("1 session, not saved yet");
        schedule.plan().type(EVENING.plusWeeks(1), "Every week", 2).show();
        browser.seeText("2 sessions, not saved yet").screenshotOfAll("schedule-weekly");
        schedule.plan().type(EVENING.plusWeeks(4), "Every two weeks", 6).show();
        browser.seeText("The agreement in force leaves room for 2 sessions.");
        browser.screenshotOfAll("schedule-shortened");
        schedule.plan();
        assertThat(browser.page().text()).contains("Session 5").doesNotContain("Session 6");
        schedule.type(EVENING.plusWeeks(9), "Once", 1).show();
        browser.seeText("The agreed number of sessions is reached.");
        browser.screenshotOfAll("schedule-full");
    }

    private static void markAndCallOff(Browser browser, SchedulePage schedule) {
        schedule.open();
        browser.send("Session 1");
        browser.page().tick("Came late");
        browser.send("Save who came").seeText("Attendance is saved");
        assertThat(browser.page().text()).contains("Held");
        browser.screenshotOfAll("session-held");
        schedule.open();
        browser.send("Session 5");
        browser.seeText("it costs nothing");
        browser.page().tick("The client");
        browser.nextPage(() -> browser.press("Call the session off").agree());
        browser.seeText("The session is called off").seeText("so nothing is due");
        browser.screenshotOfAll("session-called-off");
        schedule.open().type(EVENING.plusWeeks(9), "Once", 1).show();
        browser.seeText("1 session, not saved yet");
    }

    @Test
    void a_time_that_is_taken_is_refused_and_what_was_typed_stays(Product product, Browser browser) {
        Staff daniel = Staff.signIn(browser, "daniel");
        String relationship = daniel.register(LOTTE);
        SchedulePage schedule = new SchedulePage(browser, relationship).open();
        LocalDateTime late = EVENING.plusHours(2);
        schedule.type(late, "Every week", 3).show();
        browser.seeText("3 sessions, not saved yet");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        schedule.open()
                .type(late.plusWeeks(1).plusMinutes(30), "Once", 1)
                .show()
                .plan();
        browser.driver().switchTo().window(first);
        browser.send("Plan these sessions").seeText("You have another session at that time");
        browser.screenshotOfAll("schedule-overlap");
        assertThat(browser.page().value("First session")).isEqualTo(late.toString());
        assertThat(browser.page().value("How many")).isEqualTo("3");
        schedule.show();
        browser.seeText("At least one date is taken.").screenshotOfAll("schedule-taken");
        assertThat(browser.page().text()).containsOnlyOnce("You have another session then");
    }
}
