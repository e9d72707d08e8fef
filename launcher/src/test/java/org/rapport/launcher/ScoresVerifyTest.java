package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.measure.instrument.StructureCodec;
import org.rapport.plugin.runtime.OwnPlugins;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/** {@code scores verify}: what agrees, what was changed, and what only a plugin can make again. */
class ScoresVerifyTest {

    private static final UUID HOME = UUID.randomUUID();
    private static final UUID SUM = UUID.randomUUID();
    private static final UUID OWN = UUID.randomUUID();
    private static final Instrument DIARY = Instrument.define(
                    "diary", "1.0", LocalText.of("en", "Diary"), Licence.of(LicenceVerdict.SHIP, "V"))
            .items(List.of(Item.choice("a", "row"), Item.choice("b", "row").reverse()))
            .optionSets(OptionSet.row("row", 0, 3))
            .scales(Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("a", "b"))
                    .range(0, 6))
            .build();

    @TempDir
    static Path root;

    @TempDir
    static Path scratch;

    private static ExaminedInstallation installation;
    private static Path plugin;

    @BeforeAll
    static void fill() throws Exception {
        installation = new ExaminedInstallation(root);
        installation.execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Quiet Rivers', now())",
                HOME);
        Workshop workshop = new Workshop(scratch);
        Path directory = workshop.scoring("own", "return Map.of(\"total\", BigDecimal.ONE);");
        plugin = Workshop.zip(directory, scratch.resolve("own.zip"));
        structure(SUM, DIARY);
        try (PluginRegistry loaded =
                OwnPlugins.none(Workshop.LIMITS, Workshop.CLOCK).with(directory)) {
            structure(OWN, loaded.instrument("own").orElseThrow());
        }
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static void structure(UUID id, Instrument instrument) throws SQLException {
        installation.execute(
                "insert into rapport.instrument_structure (organisation_id, id, instrument_id, instrument_version, digest,"
                        + " structure, first_used_at) values (?, ?, ?, '1.0', ?, ?, now())",
                HOME,
                id,
                instrument.id(),
                id.toString(),
                new StructureCodec().write(instrument));
    }

    /** A form without what it belongs to, and its one score. */
    private static UUID form(UUID structure, String answers, String state, String value) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            run(
                    connection,
                    "insert into rapport.response (organisation_id, id, assignment_id, relationship_id, structure_id,"
                            + " instrument_id, instrument_version, respondent_kind, respondent_id, language, entered_by,"
                            + " idempotency_key, answered_at, answers) values (?, ?, gen_random_uuid(), gen_random_uuid(), ?,"
                            + " 'any', '1.0', 'CLIENT', gen_random_uuid(), 'en', 'RESPONDENT', gen_random_uuid(), now(),"
                            + " cast(? as numeric[]))",
                    HOME,
                    id,
                    structure,
                    answers);
            run(
                    connection,
                    "insert into rapport.score (organisation_id, id, response_id, scale_id, state, value)"
                            + " values (?, gen_random_uuid(), ?, 'total', ?, cast(? as numeric))",
                    HOME,
                    id,
                    state,
                    value);
        }
        return id;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static TypedCommand verify() {
        return TypedCommand.of("scores", "verify", "--data", root.toString());
    }

    private static TypedCommand verifyWithRemoved() {
        return TypedCommand.of("scores", "verify", "--removed", "--data", root.toString());
    }

    private static void plugin(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "plugin";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = root.toString();
        assertThat(TypedCommand.of(all).code()).isZero();
    }

    @Test
    void every_score_is_made_again_and_what_differs_is_named() throws Exception {
        form(SUM, "{1,1}", "SCORED", "3");
        form(OWN, "{1,NULL}", "SCORED", "1");
        UUID waiting = form(OWN, "{2,NULL}", "PENDING", null);
        TypedCommand gone = verify();
        assertThat(gone.code()).as(gone.problem()).isZero();
        assertThat(gone.said())
                .contains("Quiet Rivers: 3 forms; 1 scores agree, 0 differ, 1 wait for their plugin.")
                .contains("cannot be made again: own 1.0, total, whose plugin is not installed (1)")
                .doesNotContain(waiting.toString());

        String refusal = TypedCommand.of("plugin", "install", plugin.toString(), "--data", root.toString())
                .problem();
        plugin("approve", refusal.replaceAll("(?s).*approve ([0-9a-f]{64}).*", "$1"));
        plugin("install", plugin.toString());
        assertThat(verify().said()).contains("2 scores agree, 0 differ");

        UUID changed = form(SUM, "{1,1}", "SCORED", "4");
        TypedCommand found = verify();
        assertThat(found.code()).isOne();
        assertThat(found.said())
                .contains("1 differ")
                .contains("response " + changed + ", diary 1.0, total: stored 4, made again 3");
        plugin("remove", "own");
        assertThat(verify().said()).contains("whose plugin is not installed (1)");
        assertThat(verifyWithRemoved().said()).contains("2 scores agree").doesNotContain("cannot be made again");
        new ReleasePlugins(scratch.resolve("plugins"), Instant.now())
                .keep(installation.access().url(), installation.access().owner());
        assertThat(verify().said()).doesNotContain("cannot be made again");
        assertThat(Files.exists(plugin)).isTrue();
    }
}
