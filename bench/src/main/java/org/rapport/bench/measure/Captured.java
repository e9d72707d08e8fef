package org.rapport.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements behind some requests of each kind.
 *
 * @param requests by kind; each is the statements of one request in their order
 */
record Captured(Map<String, List<List<Statement>>> requests) {

    private static final Set<String> OF_JOBS =
            Set.of("gate.organisations", "journal_unsealed", "journal_block", "rapport.outbox o", "signal_renewal");

    /** Nothing yet. */
    static Captured nothing() {
        return new Captured(new LinkedHashMap<>());
    }

    /** Adds a request: its transactions, without those of jobs that ran at the same time. */
    void add(String kind, List<Statement> logged) {
        Map<Integer, List<Statement>> open = new LinkedHashMap<>();
        List<Statement> request = new ArrayList<>();
        for (Statement statement : logged) {
            if (statement.begins()) {
                open.put(statement.session(), new ArrayList<>());
            }
            List<Statement> transaction = open.get(statement.session());
            if (transaction != null) {
                transaction.add(statement);
                if (statement.ends()) {
                    open.remove(statement.session());
                    request.addAll(ofJob(transaction) ? List.of() : transaction);
                }
            }
        }
        requests.computeIfAbsent(kind, name -> new ArrayList<>()).add(request);
    }

    /** Whether anything is known of this request. */
    boolean has(String kind, int place) {
        return !requests.getOrDefault(kind, List.of()).get(place).isEmpty();
    }

    private static boolean ofJob(List<Statement> transaction) {
        String all = transaction.stream().map(Statement::sql).collect(Collectors.joining("\n"));
        return OF_JOBS.stream().anyMatch(all::contains);
    }

    /** Reads what was written. */
    static Captured read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Captured.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            new ObjectMapper().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
