package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.OperatorsCommand;
import org.rapport.journey.RunningProduct;
import org.rapport.journey.RunningProduct.Product;

/** The operator's command as it is typed, beside the running product. */
@ExtendWith(RunningProduct.class)
class AuditIT {

    @TempDir
    Path elsewhere;

    /** The sealer works about once a second. */
    private static void awaitSealed(Product product) throws SQLException {
        try (Connection owner = product.asOwner();
                Statement statement = owner.createStatement()) {
            boolean sealed = false;
            while (!sealed) {
                assertThat(product.process().handle().isAlive()).isTrue();
                try (ResultSet rows = statement.executeQuery("select exists (select 1 from rapport.journal_block)")) {
                    sealed = rows.next() && rows.getBoolean(1);
                }
            }
        }
    }

    @Test
    void the_journal_of_the_running_product_is_proved_and_anchored(Product product) throws Exception {
        awaitSealed(product);
        Path anchor = elsewhere.resolve("anchor.txt");
        OperatorsCommand written = OperatorsCommand.beside(product, "audit", "anchor", anchor.toString());
        assertThat(written.code()).as(written.output()).isZero();
        OperatorsCommand proved = OperatorsCommand.beside(product, "audit", "verify", "--anchor", anchor.toString());
        assertThat(proved.code()).as(proved.output()).isZero();
        assertThat(proved.output()).contains("all as they were sealed.", "The anchor holds: block ");
        assertThat(product.process().handle().isAlive()).isTrue();
    }
}
