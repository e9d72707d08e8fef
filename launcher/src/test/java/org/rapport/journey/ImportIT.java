package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An administrator brings the past of another system: what does not fit is mended, and then therapists have it. */
@ExtendWith(RunningProduct.class)
class ImportIT {

    private static final String CLIENTS = "client_id;given_name;family_name;language;therapist;starts_on;ends_on";
    private static final String SESSIONS = "session_id,client_id,starts_at,minutes,status";
    private static final String SCORES = "score_id,client_id,instrument,session_id,answered_on,total,"
            + "item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9";

    @TempDir
    Path disk;

    private Path file(String name, String... lines) throws IOException {
        Path file = disk.resolve(name);
        Files.write(file, String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static void sendAndCheck(Browser browser, Path clients, Path sessions, Path scores) {
        browser.field("Clients").sendKeys(clients.toString());
        browser.field("Sessions").sendKeys(sessions.toString());
        browser.field("Scores").sendKeys(scores.toString());
        browser.press("Send and check");
    }

    @Test
    void what_does_not_fit_is_mended_and_then_a_therapist_has_the_past(RunningProduct.Product product, Browser browser)
            throws Exception {
        Path sessions = file(
                "sessions.csv",
                SESSIONS,
                "IT-s1,IT-1,2021-02-01 08:00,50,attended",
                "IT-s2,IT-1,2021-02-08 08:00,50,late",
                "IT-s3,IT-1,2021-02-15 08:00,50,cancelled");
        Path scores = file(
                "scores.csv",
                SCORES,
                "IT-f1,IT-1,phq-9,,2021-02-01,,2,2,1,3,1,2,1,0,1",
                "IT-f2,IT-1,phq-9,,2021-01-20,18,,,,,,,,,");
        Path wrong = file(
                "clients.csv",
                CLIENTS,
                "IT-1;Thekla;Brückner;de;carla;11.01.2021;",
                "IT-2;Ole;Ahrens;de;nobody-here;2021-01-11;");
        Staff.signIn(browser, "quentin");
        browser.open("/import.xhtml").seeText("Bring the past");
        sendAndCheck(browser, wrong, sessions, scores);

        browser.seeText("2 things to mend before it can be carried out");
        browser.seeText("Not a day as 2024-03-05").seeText("No therapist of your organisation signs in with this name");
        assertThat(browser.texts("button")).doesNotContain("Carry out");
        browser.screenshot("import-problems");

        Path mended = file(
                "clients.csv",
                CLIENTS,
                "IT-1;Thekla;Brückner;de;carla;2021-01-11;",
                "IT-2;Ole;Ahrens;de;carla;2021-01-11;2021-06-30");
        sendAndCheck(browser, mended, sessions, scores);
        browser.seeText("Everything fits: 7 rows are new.");
        browser.press("Carry out");
        browser.see(By.xpath("//h2[normalize-space(.)='Done']"));
        browser.screenshot("import-done");
        assertThat(browser.phone().scrollsSideways()).isFalse();
        browser.desktop();

        try (Browser there = new Browser(product.address(), "en")) {
            seeAsTherapist(there);
        }
    }

    private static void seeAsTherapist(Browser browser) {
        Staff.signIn(browser, "carla");
        browser.open("/relationships.xhtml?search=thek").send("Thekla Brückner");
        browser.seeText("taken over from another system");
        String relationship = String.valueOf(browser.driver().getCurrentUrl()).replaceAll(".*id=", "");
        browser.open("/measures.xhtml?relationship=" + relationship)
                .seeText("Scores taken over from another system: 2; of these without the answers, the score alone: 1.");
        browser.screenshot("import-course");
        browser.open("/past-risks.xhtml").seeText("1 Feb 2021");
        browser.open("/tasks.xhtml");
        assertThat(browser.texts("main").toString()).doesNotContain("Brückner");
    }
}
