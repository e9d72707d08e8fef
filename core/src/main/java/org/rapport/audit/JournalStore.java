package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.proof.Block;
import org.rapport.audit.proof.SealedEntry;
import org.rapport.audit.proof.SealedJournal;
import org.rapport.shared.data.Row;

/** The journal in the database, for the sealer and for the proof. */
@ApplicationScoped
class JournalStore {

    @Inject
    private EntityManager entities;

    /** What is sealed, read in the current transaction. */
    SealedJournal sealed() {
        return new SealedJournal((sql, values) -> Row.of(query(sql, values).getResultList()));
    }

    List<UUID> organisationsWaiting() {
        return uuids("select o from gate.organisations_with_unsealed() as o");
    }

    boolean hold() {
        return Row.of(query("select gate.hold_journal()").getResultList())
                .get(0)
                .truth(0);
    }

    /** The oldest entries that wait, at most so many, by id. */
    List<SealedEntry> waiting(UUID organisation, int most) {
        List<UUID> ids = uuids(
                "select entry_id from rapport.journal_unsealed where organisation_id = ?1 order by entry_id limit ?2",
                organisation,
                most);
        return sealed().entries(organisation, ids);
    }

    void add(Block block) {
        query(
                        "insert into rapport.journal_block (organisation_id, number, sealed_at, entry_ids,"
                                + " entry_hashes, previous_hash, hash, signature)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid[]), ?5, ?6, ?7, ?8)",
                        block.organisation(),
                        block.number(),
                        Timestamp.from(block.sealedAt()),
                        SealedJournal.array(block.entries()),
                        block.entryHashes(),
                        block.previous(),
                        block.hash(),
                        block.signature())
                .executeUpdate();
        // "= any" would read the text of all ids again for every entry that waits, ten thousands after an import
        query(
                        "delete from rapport.journal_unsealed"
                                + " where organisation_id = ?1 and entry_id in (select unnest(cast(?2 as uuid[])))",
                        block.organisation(),
                        SealedJournal.array(block.entries()))
                .executeUpdate();
    }

    private List<UUID> uuids(String sql, Object... values) {
        return Row.of(query(sql, values).getResultList()).stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
