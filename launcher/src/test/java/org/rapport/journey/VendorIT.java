package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/**
 * A vendor's plugin from its first file to its removal: begun and built outside of the repository, passing the test kit,
 * installed while Rapport runs, its form given, answered, scored and charted, replaced, removed; nothing is lost on the way.
 */
@ExtendWith(RunningProduct.class)
class VendorIT {

    private static final Client SVEA = Client.adult("Svea", "Norden");
    private static final String DAY = "The day in three looks";
    private static final String PLUGIN = "/plugin.xhtml?id=tidal-notes";

    @TempDir
    Path disk;

    @Test
    void a_plugin_built_elsewhere_is_installed_answered_replaced_and_removed(Product product, Browser therapist)
            throws Exception {
        VendorsComputer vendor = VendorsComputer.beginning(disk, "tidal-notes", "Tidal notes");
        Path first = vendor.build();
        Staff frank = Staff.signIn(therapist, "frank");
        MeasuresPage measures = new MeasuresPage(therapist, frank.register(SVEA));
        try (Browser administrator = new Browser(product.address(), "en");
                Browser phone = new Browser(product.address(), "en").phone()) {
            Staff.signIn(administrator, "quentin");
            administrator.open("/plugins.xhtml").see(By.id("file")).sendKeys(first.toString());
            administrator.send("Look at it").seeText("Code is installed by the operator only");
            administrator.send("Put aside");
            assertThat(Operator.of(product).approveAndInstall(first).code()).isZero();
            see(administrator, "1.0.0");
            administrator.send("Use it here").seeText("In use");

            measures.open().give(DAY, SVEA);
            phone.open(measures.linkFor(SVEA)).seeText("1 of 3");
            Answers.give(phone, List.of(1, 4, 2));
            assertThat(measures.open().charted("Light")).containsExactly("2.33");
            assertThat(measures.charted("Swing")).containsExactly("3");

            measures.open().give(DAY, SVEA);
            phone.open(measures.linkFor(SVEA)).seeText("1 of 3");
            Answers.choose(phone, 4);
            Path second = secondVersion(vendor);
            assertThat(Operator.of(product).approveAndInstall(second).output()).contains("takes the place of 1.0.0");
            see(administrator, "2.0.0");
            assertThat(measures.open().charted("Swing")).containsExactly("3");
            phone.press("Next");
            Answers.give(phone, List.of(1, 0));
            // the second version would say 0: it counts steps upwards only
            assertThat(measures.open().charted("Swing")).containsExactly("3", "3");
            assertThat(measures.charted("Light")).containsExactly("2.33", "1.67");

            measures.open().give(DAY, SVEA);
            phone.open(measures.linkFor(SVEA)).seeText("1 of 4");
            Answers.give(phone, List.of(4, 1, 0, 1));
            // the newer version measures something else: a course of its own, and the earlier one stays
            assertThat(measures.open().charted("Swing")).containsExactly("1", "3", "3");
            assertThat(measures.charted("Light")).containsExactly("1.5", "2.33", "1.67");
            therapist.screenshotOfAll("vendor-course");

            assertThat(Operator.of(product)
                            .run("plugin", "remove", "tidal-notes")
                            .code())
                    .isZero();
            administrator.until(page -> {
                administrator.open("/plugins.xhtml");
                return administrator.texts("main").toString().contains("Tidal notes") ? null : true;
            });
        }
        assertThat(measures.open().charted("Swing")).containsExactly("1", "3", "3");
        assertThat(therapist.texts("main select option")).doesNotContain(DAY);
        OperatorsCommand verified = Operator.of(product).run("scores", "verify", "--removed");
        assertThat(verified.output())
                .contains("scores agree, 0 differ")
                .doesNotContain("cannot be made again: tidal-notes");
        assertThat(verified.code()).isZero();
    }

    /** A fourth look, and a scorer that counts steps upwards only. */
    private static Path secondVersion(VendorsComputer vendor) throws Exception {
        vendor.change("pom.xml", "<version>1.0.0</version>", "<version>2.0.0</version>");
        vendor.change("TidalNotesPlugin.java", "\"1.0.0\"", "\"2.0.0\"");
        vendor.change(
                "Swing.java",
                "\"evening\")",
                "\"evening\", \"night\")",
                "subtract(before.get()).abs()",
                "subtract(before.get())");
        vendor.change(
                "day.yaml",
                "version: 1.0",
                "version: 2.0",
                "label: {en: Evening, de: Abend}}",
                "label: {en: Evening, de: Abend}}\n    - {id: night, options: light, label: {en: Night, de: Nacht}}",
                "[morning, noon, evening]",
                "[morning, noon, evening, night]",
                "evening: In the evening}",
                "evening: In the evening, night: At night}",
                "evening: Am Abend}",
                "evening: Am Abend, night: In der Nacht}");
        vendor.change(
                "TidalNotesTest.java",
                "\"noon\", \"evening\")",
                "\"noon\", \"evening\", \"night\")",
                "\"1 4 2\"",
                "\"1 4 2 3\"",
                "\"light\", \"2.3333\"",
                "\"light\", \"2.5\"",
                "\"1 - 2\"",
                "\"1 - 2 3\"",
                "\"4 4 4\"",
                "\"4 4 4 4\"",
                "\"0 0 0\"",
                "\"0 0 0 0\"",
                "\"2 2 2\"",
                "\"2 2 2 2\"",
                "\"0 4 0\"",
                "\"0 4 0 4\"");
        return vendor.build();
    }

    private static void see(Browser administrator, String version) {
        administrator.until(page -> {
            administrator.open(PLUGIN);
            return administrator.texts("main").toString().contains(version) ? true : null;
        });
    }
}
