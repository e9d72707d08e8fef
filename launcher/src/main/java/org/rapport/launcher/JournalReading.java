package org.rapport.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.audit.proof.JournalStatements;
import org.rapport.shared.data.Row;

/** Runs the statements of the proof on a connection; their numbered parameters become places of JDBC. */
final class JournalReading implements JournalStatements {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    /** Every organisation that has a journal, also one whose own row is gone. */
    private static final String ORGANISATIONS = "select organisation_id, coalesce(o.name, '')"
            + " from rapport.organisation o full join (select distinct organisation_id from rapport.journal_block) b"
            + " using (organisation_id) order by 2, 1";

    private final Connection connection;

    JournalReading(Connection connection) {
        this.connection = connection;
    }

    /**
     * An organisation with a journal.
     *
     * @param name as it stands in the database; empty when its row is gone
     */
    record Organisation(UUID id, String name) {}

    List<Organisation> organisations() {
        return rows(ORGANISATIONS).stream()
                .map(row -> new Organisation(row.uuid(0), row.text(1)))
                .toList();
    }

    @Override
    public List<Row> rows(String sql, Object... values) {
        try (PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
            Matcher parameters = PARAMETER.matcher(sql);
            int place = 1;
            while (parameters.find()) {
                statement.setObject(place++, values[Integer.parseInt(parameters.group(1)) - 1]);
            }
            return Row.of(rows(statement));
        } catch (SQLException e) {
            throw new Refusal(
                    "The journal cannot be read (SQLSTATE " + e.getSQLState()
                            + "): the database was made by another release, or is not Rapport's.",
                    e);
        }
    }

    private static List<Object[]> rows(PreparedStatement statement) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
