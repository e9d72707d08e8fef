package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator brings files with the command: rows that do not fit are named, a dry run writes nothing. */
@ExtendWith(RunningProduct.class)
class ImportCommandIT {

    private static final String CLIENTS = "client_id,given_name,family_name,language,therapist,starts_on";

    @TempDir
    Path disk;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(disk.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static Path token(RunningProduct.Product product, Path disk, String user) throws Exception {
        OperatorsCommand made = OperatorsCommand.beside(
                product, "token", "create", "--user", user, "--scope", "imports:write", "--days", "1");
        assertThat(made.code()).as(made.output()).isZero();
        return Files.writeString(
                disk.resolve("token-" + user), made.output().lines().findFirst().orElseThrow());
    }

    private static OperatorsCommand bring(RunningProduct.Product product, Path token, Object... more) throws Exception {
        var all = new java.util.ArrayList<String>();
        all.add("import");
        all.add("--url");
        all.add(product.address().toString());
        all.add("--token-file");
        all.add(token.toString());
        for (Object each : more) {
            all.add(each.toString());
        }
        return OperatorsCommand.run(all.toArray(String[]::new));
    }

    private static String persons(RunningProduct.Product product) throws Exception {
        try (var owner = product.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from rapport.person where family_name = 'Commandeur'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void rows_that_do_not_fit_are_named_and_what_fits_is_brought(RunningProduct.Product product) throws Exception {
        Path token = token(product, disk, "quentin");
        Path wrong = file(
                "wrong.csv", CLIENTS, "K-1,Ada,Commandeur,en,anna,2020-01-06", "K-2,Bo,Commandeur,en,anna,6.1.2020");
        OperatorsCommand refused = bring(product, token, "--clients", wrong);
        assertThat(refused.output()).contains(wrong + ":3 starts_on Not a day");
        assertThat(refused.code()).isEqualTo(3);

        Path right = file(
                "right.csv", CLIENTS, "K-1,Ada,Commandeur,en,anna,2020-01-06", "K-2,Bo,Commandeur,en,anna,2020-01-06");
        OperatorsCommand tried = bring(product, token, "--clients", right, "--dry-run");
        assertThat(tried.output()).contains("Everything fits: 2 rows are new.");
        assertThat(tried.code()).isZero();
        assertThat(persons(product)).isEqualTo("0");

        OperatorsCommand done = bring(product, token, "--clients", right);
        assertThat(done.output()).contains("Done: 2 rows were imported.");
        assertThat(done.code()).isZero();
        assertThat(persons(product)).isEqualTo("2");

        OperatorsCommand again = bring(product, token, "--clients", right);
        assertThat(again.output()).contains("0 rows are new");
        assertThat(again.code()).isZero();
        assertThat(persons(product)).isEqualTo("2");
    }

    @Test
    void who_is_no_administrator_brings_nothing(RunningProduct.Product product) throws Exception {
        Path right = file("right.csv", CLIENTS, "K-3,Ada,Commandeur,en,anna,2020-01-06");
        OperatorsCommand therapist = bring(product, token(product, disk, "anna"), "--clients", right);
        assertThat(therapist.code()).as(therapist.output()).isEqualTo(1);

        Path made = Files.writeString(disk.resolve("made-up"), "made-up-token");
        OperatorsCommand stranger = bring(product, made, "--clients", right);
        assertThat(stranger.code()).as(stranger.output()).isEqualTo(1);
    }
}
