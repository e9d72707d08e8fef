package org.rapport.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.bench.Destination;

/**
 * Asks the database what pages asked, as the application's role over one connection each client, and nothing else: the bare
 * statements, transactions and all. New records get new ids, so that it can be done over and over.
 */
final class Replay implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern NEW_RECORD =
            Pattern.compile("(?is)^\\s*insert into ([a-z_.]+)\\s*\\(([^)]*)\\)\\s*values");

    private final List<List<Ready>> requests;
    private final List<Connection> connections = new ArrayList<>();
    private final boolean lasting;

    /** A statement with question marks, the places its values go to, and which of its values is a new record's id. */
    private record Ready(Statement statement, String sql, List<Integer> order, int newId) {}

    /**
     * @param lasting whether transactions are committed as they were; otherwise they are rolled back
     */
    Replay(Destination destination, List<List<Statement>> requests, int clients, boolean lasting) throws SQLException {
        this.lasting = lasting;
        this.requests = requests.stream()
                .map(request -> request.stream().map(Replay::ready).toList())
                .toList();
        for (int client = 0; client < clients; client++) {
            Connection connection = destination.asApplication();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    private static Ready ready(Statement statement) {
        List<Integer> order = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher place = PLACE.matcher(statement.sql());
        while (place.find()) {
            order.add(Integer.parseInt(place.group(1)) - 1);
            place.appendReplacement(sql, "?");
        }
        place.appendTail(sql);
        return new Ready(statement, sql.toString(), order, newId(statement.sql()));
    }

    private static int newId(String sql) {
        Matcher insert = NEW_RECORD.matcher(sql);
        if (!insert.find()) {
            return -1;
        }
        String[] columns = insert.group(2).split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].strip().equalsIgnoreCase("id")) {
                return i;
            }
        }
        return -1;
    }

    /** One request, any of them. */
    boolean once(int client, Random dice) {
        List<Ready> request = requests.get(dice.nextInt(requests.size()));
        Connection connection = connections.get(client);
        Map<String, String> fresh = new HashMap<>();
        try {
            for (Ready one : request) {
                if (one.statement().ends()) {
                    end(connection, one.statement());
                } else if (!one.statement().begins()) {
                    ask(connection, one, fresh);
                }
            }
            return true;
        } catch (SQLException e) {
            rollBack(connection);
            throw new IllegalStateException(e);
        }
    }

    private void end(Connection connection, Statement statement) throws SQLException {
        if (lasting && statement.sql().equals("COMMIT")) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Connection connection, Ready one, Map<String, String> fresh) throws SQLException {
        List<@Nullable String> values = one.statement().values();
        if (one.newId() >= 0 && one.newId() < values.size()) {
            String id = values.get(one.newId());
            if (id != null) {
                fresh.computeIfAbsent(id, old -> UUID.randomUUID().toString());
            }
        }
        try (PreparedStatement asked = connection.prepareStatement(one.sql())) {
            for (int i = 0; i < one.order().size(); i++) {
                String value = values.get(one.order().get(i));
                asked.setObject(i + 1, value == null ? null : fresh.getOrDefault(value, value), Types.OTHER);
            }
            if (asked.execute()) {
                asked.getResultSet().close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
