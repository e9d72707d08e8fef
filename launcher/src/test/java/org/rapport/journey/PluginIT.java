package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;
import org.rapport.plugin.runtime.RawZip;
import org.rapport.plugin.runtime.Workshop;

/** Plugins come, are replaced and go while people work; what would harm the server is refused with a reason. */
@ExtendWith(RunningProduct.class)
class PluginIT {

    private static final Client RIKE = Client.adult("Rike", "Halm");
    private static final String NIGHTS = "Nights of the last week";

    @TempDir
    Path disk;

    private Path diary(String version, String... items) throws IOException {
        StringBuilder text = new StringBuilder("plugin: {id: night-diary, name: Night diary, version: " + version
                + ", vendor: Example Ltd, licence: Apache-2.0}\ninstrument:\n  id: night-week\n  version: " + version
                + "\n  title: {en: Nights of the last week}\n  licence: {verdict: ship, holder: Example Ltd, counted: true}\n"
                + "  options: {often: [0, 1, 2, 3]}\n  items:\n");
        StringBuilder words = new StringBuilder();
        for (String item : items) {
            text.append("    - {id: " + item + ", options: often, label: {en: " + item + "}}\n");
            words.append(words.isEmpty() ? "" : ", ").append(item + ": About " + item);
        }
        text.append("  scales:\n    - {id: total, title: {en: Nights}, items: [" + String.join(", ", items)
                + "], method: sum, direction: higher-is-worse, min: 0, max: " + 3 * items.length
                + ", primary: true}\n  wordings:\n    - language: en\n      respondent: client\n      title: Your nights\n"
                + "      items: {" + words + "}\n      options: {often: [never, seldom, often, always]}\n");
        Path directory = Files.createDirectories(disk.resolve("diary-" + version));
        Files.writeString(directory.resolve("diary.yaml"), text);
        return Workshop.zip(directory, disk.resolve("diary-" + version + ".zip"));
    }

    private static Browser send(Browser administrator, Path archive) {
        administrator.open("/plugins.xhtml").see(By.id("file")).sendKeys(archive.toString());
        return administrator.send("Look at it").seeText("What was sent");
    }

    @Test
    void a_plugin_is_installed_answered_replaced_and_removed_and_everything_stays_readable(
            Product product, Browser therapist) throws Exception {
        Staff frank = Staff.signIn(therapist, "frank");
        MeasuresPage measures = new MeasuresPage(therapist, frank.register(RIKE));
        try (Browser administrator = new Browser(product.address(), "en");
                Browser phone = new Browser(product.address(), "en")) {
            Staff.signIn(administrator, "quentin");
            send(administrator, diary("1.0.0", "rested", "awake")).screenshotOfAll("plugin-preview");
            administrator.send("Install").seeText("Installed,");
            measures.open().give(NIGHTS, RIKE);
            phone.phone().open(measures.linkFor(RIKE)).seeText("1 of 2");
            send(administrator, diary("2.0.0", "rested", "awake", "naps")).seeText("Takes the place of version");
            administrator.send("Install").seeText("Installed,");
            Answers.give(phone, List.of(1, 2));
            assertThat(measures.open().charted("Nights")).containsExactly("3");

            measures.open().give(NIGHTS, RIKE);
            phone.open(measures.linkFor(RIKE)).seeText("1 of 3");
            administrator.open("/plugin.xhtml?id=night-diary").seeText("2 given here, 1 answered");
            administrator.screenshotOfAll("plugin");
            administrator.press("Remove").agree().seeText("Removed; what was answered stays");
            assertThat(administrator.texts("main a")).doesNotContain("Night diary");
            Answers.give(phone, List.of(3, 2, 1));
            administrator.open("/plugins.xhtml").seeText("Counts for vendors").seeText("Nights of the last week");
            administrator.send("What was decided about plugins, and by whom").seeText("night-diary 2.0.0");
            administrator.seeText("Plugin replaced by a newer version").screenshotOfAll("plugin-decisions");
        }
        // what the newer version asks is no longer the same: a course of its own, before that of the earlier one
        assertThat(measures.open().charted("Nights")).containsExactly("6", "3");
        OperatorsCommand verified = OperatorsCommand.beside(product, "scores", "verify");
        assertThat(verified.output()).contains("scores agree, 0 differ");
        assertThat(verified.code()).isZero();
    }

    @Test
    void what_would_harm_the_server_is_refused_with_a_reason_and_the_server_runs_on(
            Product product, Browser administrator) throws Exception {
        Workshop workshop = new Workshop(disk);
        Staff.signIn(administrator, "quentin");
        Path good = Workshop.zip(
                workshop.scoring("it-scorer", "return Map.of(\"total\", BigDecimal.ONE);"), disk.resolve("good.zip"));
        send(administrator, good).seeText("Code is installed by the operator only");
        assertThat(administrator.texts("button")).doesNotContain("Install");
        send(administrator, new RawZip().add("../../out.yaml", "x").write(disk.resolve("slip.zip")))
                .seeText("The file is not safe to open")
                .seeText("leads out of the plugin's directory");
        send(
                        administrator,
                        new RawZip()
                                .add("b.yaml", new byte[30 << 20], RawZip.FILE, -1)
                                .write(disk.resolve("b.zip")))
                .seeText("too much for so small a file");
        Path exits = Workshop.zip(
                workshop.described("it-exits", "void end() { System.exit(0); }"), disk.resolve("exits.zip"));
        assertThat(Operator.of(product).approveAndInstall(exits).output()).contains("that would end the whole server");

        assertThat(Operator.of(product).approveAndInstall(good).code()).isZero();
        administrator.open("/plugin-decisions.xhtml").seeText("Files of a plugin approved");
        assertThat(administrator.texts("#decisions td"))
                .anyMatch(cell -> cell.matches(".*[0-9a-f]{64} \\(it-scorer .*\\)"));
        administrator.until(page -> {
            administrator.open("/plugins.xhtml");
            return administrator.texts("main").toString().contains("Not used here") ? true : null;
        });
        administrator.open("/plugin.xhtml?id=it-scorer").send("Use it here").seeText("In use");
        administrator.screenshotOfAll("plugin-code");
        OperatorsCommand removed = OperatorsCommand.beside(product, "plugin", "remove", "it-scorer");
        assertThat(removed.code()).isZero();
        administrator.until(page -> {
            administrator.open("/plugins.xhtml");
            return administrator.texts("main a").contains("Name") ? null : true;
        });
    }
}
