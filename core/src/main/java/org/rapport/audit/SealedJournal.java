package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;

/** Entries, blocks and what waits between them, in the database. */
@ApplicationScoped
class SealedJournal {

    @Inject
    private EntityManager entities;

    List<UUID> organisationsWaiting() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations_with_unsealed() as o")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    boolean hold() {
        return Row.of(entities.createNativeQuery("select gate.hold_journal()").getResultList())
                .get(0)
                .truth(0);
    }

    List<SealedEntry> waiting(UUID organisation, int most) {
        List<UUID> ids = Row.of(entities.createNativeQuery("select entry_id from rapport.journal_unsealed"
                                + " where organisation_id = ?1 order by entry_id limit ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, most)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
        return entries(organisation, ids);
    }

    /** The entries of these ids that are there, by id. */
    List<SealedEntry> entries(UUID organisation, Collection<UUID> ids) {
        return Row.of(entities.createNativeQuery("select " + SealedEntry.COLUMNS + " from rapport.journal_entry"
                                + " where organisation_id = ?1 and id = any (cast(?2 as uuid[])) order by id")
                        .setParameter(1, organisation)
                        .setParameter(2, array(ids))
                        .getResultList())
                .stream()
                .map(SealedEntry::of)
                .toList();
    }

    Optional<Block> last(UUID organisation) {
        return Row.of(entities.createNativeQuery("select " + Block.COLUMNS + " from rapport.journal_block"
                                + " where organisation_id = ?1 order by number desc limit 1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> Block.of(organisation, row))
                .findFirst();
    }

    /** The next blocks after this number, in order. */
    List<Block> blocksAfter(UUID organisation, long number, int most) {
        return Row.of(entities.createNativeQuery("select " + Block.COLUMNS + " from rapport.journal_block"
                                + " where organisation_id = ?1 and number > ?2 order by number limit ?3")
                        .setParameter(1, organisation)
                        .setParameter(2, number)
                        .setParameter(3, most)
                        .getResultList())
                .stream()
                .map(row -> Block.of(organisation, row))
                .toList();
    }

    void add(Block block) {
        entities.createNativeQuery("insert into rapport.journal_block (organisation_id, number, sealed_at, entry_ids,"
                        + " entry_hashes, previous_hash, hash, signature)"
                        + " values (?1, ?2, ?3, cast(?4 as uuid[]), ?5, ?6, ?7, ?8)")
                .setParameter(1, block.organisation())
                .setParameter(2, block.number())
                .setParameter(3, Timestamp.from(block.sealedAt()))
                .setParameter(4, array(block.entries()))
                .setParameter(5, block.entryHashes())
                .setParameter(6, block.previous())
                .setParameter(7, block.hash())
                .setParameter(8, block.signature())
                .executeUpdate();
        entities.createNativeQuery("delete from rapport.journal_unsealed"
                        + " where organisation_id = ?1 and entry_id = any (cast(?2 as uuid[]))")
                .setParameter(1, block.organisation())
                .setParameter(2, array(block.entries()))
                .executeUpdate();
    }

    long unsealed(UUID organisation) {
        return Row.of(entities.createNativeQuery(
                                "select count(*) from rapport.journal_unsealed where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .get(0)
                .large(0);
    }

    /** The first entry that neither stands in a block nor waits for one. */
    Optional<UUID> outside(UUID organisation) {
        return Row.of(entities.createNativeQuery("select e.id from rapport.journal_entry e where e.organisation_id = ?1"
                                + " and not exists (select 1 from rapport.journal_unsealed u"
                                + " where u.organisation_id = ?1 and u.entry_id = e.id)"
                                + " and e.id not in (select unnest(b.entry_ids) from rapport.journal_block b"
                                + " where b.organisation_id = ?1) order by e.id limit 1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
