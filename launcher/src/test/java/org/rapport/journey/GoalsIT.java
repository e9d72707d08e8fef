package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * A goal from the client's first words to its end: written on a phone, not agreed to at once, rated in two checks, drawn,
 * called reached by both, and then it is asked whether the work is ending.
 */
@ExtendWith(RunningProduct.class)
class GoalsIT {

    private static final Client TESSA = Client.adult("Tessa", "Brand");
    private static final LocalDateTime EVENING = LocalDate.now().plusDays(3).atTime(20, 30);
    private static final String WORDS = "I want to sleep without the light on";

    @Test
    void a_goal_is_written_agreed_rated_and_reached(Product product, Browser staff) {
        String relationship = Staff.signIn(staff, "frank").register(TESSA);
        String page = "/goals.xhtml?relationship=" + relationship;
        staff.open(page).seeText("No goal yet");
        staff.send("Write it down").seeText("Please fill this in");
        staff.page().tick(TESSA.name());
        staff.send("Make a link");
        String link = staff.page().value("Personal link");
        try (Browser phone = new Browser(product.address(), "en")) {
            writesOnAPhone(phone, link);
            talksAboutIt(staff, phone, link);
            ratesTwice(staff, relationship);
            staff.open(page).seeText("From 2 to 5: reliably better. A change of 3 or more counts as reliable.");
            staff.send("Open").seeText("Reliable change: NHS England").see(By.cssSelector(".chart svg"));
            staff.screenshotOfAll("goal");
            bothCallItReached(staff, phone, link);
        }
        staff.open("/tasks.xhtml").seeText("is called reached by every side: is the work ending?");
        staff.open("/relationship.xhtml?id=" + relationship);
        staff.seeText("Every side calls it reached. Is the work ending?").seeText("Every side calls a goal reached");
        staff.open(page).screenshotOfAll("goals");
        staff.open("/agreement.xhtml?relationship=" + relationship).seeText("Goals both sides agree to");
        staff.phone().open(page).seeText(WORDS);
        assertThat(staff.scrollsSideways()).isFalse();
        staff.desktop();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(page).seeText("This page does not exist");
        }
    }

    private static void writesOnAPhone(Browser phone, String link) {
        phone.phone().open(link).seeText("My goals").seeText("it is all right not to");
        phone.script("document.getElementById('new-words').removeAttribute('maxlength');");
        phone.paste("What do you want to reach?", "x".repeat(3000))
                .send("Write it down")
                .seeText("1,000");
        assertThat(phone.page().value("What do you want to reach?")).hasSize(3000);
        phone.paste("What do you want to reach?", WORDS).send("Write it down");
        phone.seeText("Your goal is written down").seeText(WORDS).send("I agree");
        phone.seeText("Your answer is written down");
        phone.press("Add a step")
                .fill("A small step towards it", "The small lamp for a week")
                .send("Add it");
        phone.seeText("The small lamp for a week");
        assertThat(phone.scrollsSideways()).isFalse();
    }

    private static void talksAboutIt(Browser staff, Browser phone, String link) {
        staff.open("/tasks.xhtml").seeText("wrote a goal or gave it other words");
        staff.send("Read it and say whether you agree");
        staff.seeText("The small lamp for a week");
        staff.page().tick("I do not agree to it");
        staff.fill("Why, in a sentence", "Perhaps: to sleep in the dark when I want to")
                .send("Say it");
        staff.seeText("Your answer is written down").seeText("They do not agree on this goal");
        phone.open(link).seeText("Perhaps: to sleep in the dark").seeText("does not agree");
        phone.screenshotOfAll("goals-phone");
        staff.page().tick("I agree to this goal");
        staff.send("Say it").seeText("Your answer is written down");
        assertThat(staff.page().text()).doesNotContain("They do not agree");
    }

    private static void ratesTwice(Browser staff, String relationship) {
        SchedulePage schedule = new SchedulePage(staff, relationship).open();
        schedule.type(EVENING, "Every week", 2).show().plan();
        rates(staff, schedule, 1, 2);
        rates(staff, schedule, 2, 5);
    }

    private static void rates(Browser staff, SchedulePage schedule, int session, int rating) {
        schedule.open();
        staff.send("Session " + session).send("Open the session");
        Answers.give(staff.open(Answers.linkFor(staff, TESSA)), List.of(7, 8, 7, 8, 0, rating));
        schedule.open();
        staff.send("Session " + session).send("Answer or skip my check");
        staff.page().choose("Reason", "There was no time");
        staff.send("Skip").seeText("so these answers cannot be compared");
    }

    private static void bothCallItReached(Browser staff, Browser phone, String link) {
        phone.open(link)
                .press("Say something else about it")
                .send("I call it reached")
                .seeText("Your answer is written down");
        staff.page().tick("I call it reached");
        staff.send("Say it").seeText("Every side calls it reached. Is the work ending?");
    }
}
