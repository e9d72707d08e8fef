package org.rapport.launcher;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.instrument.StructureCodec;
import org.rapport.measure.response.AnswerColumns;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Completed forms with their scores, read one after the other in the order in which they came, however many there are. */
final class StoredForms {

    private static final int AT_ONCE = 2_000;

    private static final String FORMS = """
            select r.id, r.structure_id, cast(r.answers as text), r.respondent_id, r.words, s.scale_id, s.state, s.value,
                   s.missing, t.chosen
              from rapport.response r
              left join rapport.score s on s.organisation_id = r.organisation_id and s.response_id = r.id
              left join rapport.instrument_setting t on t.organisation_id = s.organisation_id and t.id = s.setting_id
             where r.organisation_id = ? order by r.id""";

    private final Connection connection;
    private final SealedWords words;
    private final StructureCodec codec = new StructureCodec();

    StoredForms(Connection connection, SealedWords words) {
        this.connection = connection;
        this.words = words;
    }

    /** Whose forms. */
    record Organisation(UUID id, String name) {}

    /** A score as it is stored. */
    record Kept(String state, Optional<BigDecimal> value, int missing) {}

    /**
     * A form.
     *
     * @param readable whether everything that was answered could be opened
     * @param settings what an administrator had set, as it is stored
     * @param scores by scale
     */
    record Form(
            UUID id,
            Instrument structure,
            Answers answers,
            boolean readable,
            Optional<String> settings,
            Map<String, Kept> scores) {}

    List<Organisation> organisations() throws SQLException {
        List<Organisation> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select organisation_id, name from rapport.organisation order by name")) {
            while (row.next()) {
                all.add(new Organisation(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        return all;
    }

    void each(UUID organisation, Consumer<Form> consumer) throws SQLException {
        Map<UUID, Instrument> structures = structures(organisation);
        try (PreparedStatement statement = connection.prepareStatement(FORMS)) {
            statement.setFetchSize(AT_ONCE);
            statement.setObject(1, organisation);
            try (ResultSet row = statement.executeQuery()) {
                Form form = null;
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    if (form == null || !form.id().equals(id)) {
                        hand(form, consumer);
                        form = form(organisation, structures, row);
                    }
                    add(form, row);
                }
                hand(form, consumer);
            }
        }
    }

    private static void hand(@Nullable Form form, Consumer<Form> consumer) {
        if (form != null) {
            consumer.accept(form);
        }
    }

    private static void add(Form form, ResultSet row) throws SQLException {
        String scale = row.getString(6);
        if (scale != null) {
            form.scores()
                    .put(scale, new Kept(row.getString(7), Optional.ofNullable(row.getBigDecimal(8)), row.getInt(9)));
        }
    }

    private Form form(UUID organisation, Map<UUID, Instrument> structures, ResultSet row) throws SQLException {
        Instrument structure = Objects.requireNonNull(structures.get(row.getObject(2, UUID.class)));
        byte[] sealed = row.getBytes(5);
        Optional<String> open =
                sealed == null ? Optional.empty() : words.open(organisation, row.getObject(4, UUID.class), sealed);
        return new Form(
                row.getObject(1, UUID.class),
                structure,
                AnswerColumns.read(structure, row.getString(3), open),
                sealed == null || open.isPresent(),
                Optional.ofNullable(row.getString(10)),
                new LinkedHashMap<>());
    }

    private Map<UUID, Instrument> structures(UUID organisation) throws SQLException {
        Map<UUID, Instrument> structures = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, structure from rapport.instrument_structure where organisation_id = ?")) {
            statement.setObject(1, organisation);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    structures.put(row.getObject(1, UUID.class), codec.read(row.getString(2)));
                }
            }
        }
        return structures;
    }
}
