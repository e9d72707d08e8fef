package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;
import org.rapport.transfer.file.ImportKind;

/**
 * The contents of sent files: in parts, each encrypted under the data key of its run. Whoever deletes them destroys the
 * key with them.
 */
@ApplicationScoped
class ImportFiles {

    @Inject
    private ImportStore store;

    @Inject
    private Vault vault;

    /** Keeps the next part of a file; the first part begins it. */
    void add(UUID organisation, UUID run, ImportPart part) {
        if (part.number() == 0) {
            begin(organisation, run, part.kind());
        }
        long lines = 0;
        for (byte one : part.bytes()) {
            lines += one == '\n' ? 1 : 0;
        }
        int counted = store.query(
                        "update rapport.import_file set bytes = bytes + ?4, lines = lines + ?5"
                                + " where organisation_id = ?1 and run_id = ?2 and kind = ?3"
                                + " and (select count(*) from rapport.import_chunk c where c.organisation_id = ?1"
                                + " and c.run_id = ?2 and c.kind = ?3) = ?6",
                        organisation,
                        run,
                        part.kind().name(),
                        part.bytes().length,
                        lines,
                        part.number())
                .executeUpdate();
        if (counted == 0) {
            throw new DomainException(TransferError.OUT_OF_ORDER);
        }
        store.query(
                        "insert into rapport.import_chunk (organisation_id, run_id, kind, number, sealed)"
                                + " values (?1, ?2, ?3, ?4, ?5)",
                        organisation,
                        run,
                        part.kind().name(),
                        part.number(),
                        vault.sealBytes(organisation, run, part.bytes()))
                .executeUpdate();
    }

    private void begin(UUID organisation, UUID run, ImportKind kind) {
        int begun = store.query(
                        "insert into rapport.import_file (organisation_id, run_id, kind) values (?1, ?2, ?3)"
                                + " on conflict do nothing",
                        organisation,
                        run,
                        kind.name())
                .executeUpdate();
        if (begun == 0) {
            throw new DomainException(TransferError.FILE_TWICE);
        }
    }

    /** How long a file is so far. */
    long size(UUID organisation, UUID run, ImportKind kind) {
        return store
                .rows(
                        "select f.bytes from rapport.import_file f where f.organisation_id = ?1 and f.run_id = ?2"
                                + " and f.kind = ?3",
                        organisation,
                        run,
                        kind.name())
                .stream()
                .map(row -> row.large(0))
                .findFirst()
                .orElse(0L);
    }

    /** The contents of a file, decrypted part by part as they are read. */
    Optional<InputStream> open(UUID organisation, UUID run, ImportKind kind) {
        return size(organisation, run, kind) == 0
                ? Optional.empty()
                : Optional.of(new Parts(number -> part(organisation, run, kind, number)));
    }

    private Optional<InputStream> part(UUID organisation, UUID run, ImportKind kind, int number) {
        List<Row> rows = store.rows(
                "select c.sealed from rapport.import_chunk c where c.organisation_id = ?1 and c.run_id = ?2"
                        + " and c.kind = ?3 and c.number = ?4",
                organisation,
                run,
                kind.name(),
                number);
        return rows.stream()
                .map(row -> new ByteArrayInputStream(
                        vault.openBytes(organisation, run, row.bytes(0).orElseThrow())))
                .map(InputStream.class::cast)
                .findFirst();
    }

    /** Deletes the contents of all files of a run and the key they were encrypted with. */
    void delete(UUID organisation, UUID run) {
        store.query("delete from rapport.import_chunk where organisation_id = ?1 and run_id = ?2", organisation, run)
                .executeUpdate();
        vault.forget(organisation, run);
    }
}
