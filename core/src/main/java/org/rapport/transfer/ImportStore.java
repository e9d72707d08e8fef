package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Progress;

/** Runs and what is kept of their files. */
@ApplicationScoped
class ImportStore {

    private static final String RUN = "select r.id, r.state, r.begun_at, r.begun_by, r.ended_at, r.step, r.rows_done,"
            + " r.rows_total, r.problems, r.notes from rapport.import_run r where r.organisation_id = ?1";

    @Inject
    private EntityManager entities;

    /** Begins a run; tells whether no other is active. */
    boolean begin(UUID organisation, UUID run, UUID member, Instant at) {
        return query(
                                "insert into rapport.import_run (organisation_id, id, state, begun_at, begun_by)"
                                        + " values (?1, ?2, 'UPLOADING', ?3, ?4) on conflict do nothing",
                                organisation,
                                run,
                                java.sql.Timestamp.from(at),
                                member)
                        .executeUpdate()
                == 1;
    }

    /** The state, with the row locked until the transaction ends. */
    ImportState lock(UUID organisation, UUID run) {
        return rows(
                        "select r.state from rapport.import_run r where r.organisation_id = ?1 and r.id = ?2 for update",
                        organisation,
                        run)
                .stream()
                .map(row -> ImportState.valueOf(row.text(0)))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** The run that keeps others waiting. */
    Optional<ImportView> active(UUID organisation) {
        return runs(RUN + " and r.state in ('UPLOADING', 'WAITING', 'CHECKING', 'ORDERED', 'RUNNING')", organisation)
                .stream()
                .findFirst();
    }

    ImportView get(UUID organisation, UUID run) {
        return runs(RUN + " and r.id = ?2", organisation, run).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** The last runs, newest first. */
    List<ImportView> last(UUID organisation, int most) {
        return runs(RUN + " and r.begun_at > '-infinity' order by r.begun_at desc limit ?2", organisation, most);
    }

    /** Runs in a state that began before a moment. */
    List<UUID> old(UUID organisation, ImportState state, Instant before) {
        return rows(
                        "select r.id from rapport.import_run r where r.organisation_id = ?1 and r.state = ?2"
                                + " and r.begun_at < ?3 for update skip locked",
                        organisation,
                        state.name(),
                        java.sql.Timestamp.from(before))
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    private List<ImportView> runs(String sql, Object... values) {
        List<Row> runs = rows(sql, values);
        Map<UUID, List<ImportView.FileRow>> files = files(values[0], runs);
        return runs.stream()
                .map(row -> view(row, files.getOrDefault(row.uuid(0), List.of())))
                .toList();
    }

    private Map<UUID, List<ImportView.FileRow>> files(Object organisation, List<Row> runs) {
        String ids = runs.stream().map(row -> row.uuid(0).toString()).collect(Collectors.joining(",", "{", "}"));
        return rows(
                        "select f.run_id, f.kind, f.bytes, f.lines, f.sha256, f.fresh, f.known, f.differing"
                                + " from rapport.import_file f where f.organisation_id = ?1"
                                + " and f.run_id = any (cast(?2 as uuid[])) order by f.kind",
                        organisation,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.uuid(0), Collectors.mapping(ImportStore::file, Collectors.toList())));
    }

    private static ImportView.FileRow file(Row row) {
        return new ImportView.FileRow(
                ImportKind.valueOf(row.text(1)),
                row.large(2),
                row.large(3),
                row.bytes(4).map(HexFormat.of()::formatHex).orElse(""),
                row.integer(5),
                row.integer(6),
                row.integer(7));
    }

    private static ImportView view(Row row, List<ImportView.FileRow> files) {
        String step = row.textOrNull(5);
        return new ImportView(
                row.uuid(0),
                ImportState.valueOf(row.text(1)),
                row.instant(2),
                row.uuid(3),
                Optional.ofNullable(row.instantOrNull(4)),
                step == null ? Progress.Step.READING : Progress.Step.valueOf(step),
                row.large(6),
                row.large(7),
                row.integer(8),
                row.integer(9),
                files.stream()
                        .sorted(java.util.Comparator.comparing(ImportView.FileRow::kind))
                        .toList());
    }

    List<Row> rows(String sql, Object... values) {
        return Row.of(query(sql, values).getResultList());
    }

    Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
