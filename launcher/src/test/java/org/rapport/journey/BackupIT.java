package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.RunningProduct.Product;

/** What a therapist wrote down is backed up while the product runs, restored elsewhere and read there again. */
@ExtendWith(RunningProduct.class)
class BackupIT {

    private static final Client OTTILIE = Client.adult("Ottilie", "Fairweather");

    @TempDir
    Path elsewhere;

    @Test
    void what_was_written_down_is_there_after_a_restore(Product product, Browser browser) throws Exception {
        String relationship = Staff.signIn(browser, "carla").register(OTTILIE);
        String data = product.process().data().toString();
        String backup = elsewhere.resolve("backup").toString();
        String restored = elsewhere.resolve("restored").toString();

        OperatorsCommand written = OperatorsCommand.run("backup", backup, "--data", data);
        assertThat(written.code()).as(written.output()).isZero();
        assertThat(written.output()).contains("The keys are NOT in it");
        browser.open("/relationship.xhtml?id=" + relationship).seeText(OTTILIE.name());

        OperatorsCommand proved =
                OperatorsCommand.run("restore", backup, "--data", restored, "--secrets", data + "/secrets");
        assertThat(proved.code()).as(proved.output()).isZero();
        assertThat(proved.output())
                .contains("each table's hash equal to the manifest's", "The journal ends where the manifest says.")
                .doesNotContain("MISSING");

        try (ProductProcess again = ProductProcess.launch(Path.of(restored)).awaitReady();
                Browser there = new Browser(again.address(), "en")) {
            Staff.signIn(there, "carla");
            there.open("/relationship.xhtml?id=" + relationship).seeText(OTTILIE.name());
        }
        OperatorsCommand audited = OperatorsCommand.run("audit", "verify", "--data", restored);
        assertThat(audited.code()).as(audited.output()).isZero();
    }
}
