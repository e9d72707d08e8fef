package org.rapport.audit.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries, blocks and what waits between them, as they stand in the database. Every statement names the organisation. */
public final class SealedJournal {

    private final JournalStatements statements;

    /** Reads through these statements. */
    public SealedJournal(JournalStatements statements) {
        this.statements = statements;
    }

    /** The entries of these ids that are there, by id. */
    public List<SealedEntry> entries(UUID organisation, Collection<UUID> ids) {
        return statements
                .rows(
                        "select " + SealedEntry.COLUMNS + " from rapport.journal_entry"
                                + " where organisation_id = ?1 and id = any (cast(?2 as uuid[])) order by id",
                        organisation,
                        array(ids))
                .stream()
                .map(SealedEntry::of)
                .toList();
    }

    /** The newest block. */
    public Optional<Block> last(UUID organisation) {
        return blocks(organisation, " order by number desc limit 1").stream().findFirst();
    }

    Optional<Block> block(UUID organisation, long number) {
        return blocks(organisation, " and number = ?2", number).stream().findFirst();
    }

    /** The next blocks after this number, in order. */
    List<Block> blocksAfter(UUID organisation, long number, int most) {
        return blocks(organisation, " and number > ?2 order by number limit ?3", number, most);
    }

    private List<Block> blocks(UUID organisation, String which, Object... further) {
        Object[] values = new Object[further.length + 1];
        values[0] = organisation;
        System.arraycopy(further, 0, values, 1, further.length);
        return statements
                .rows(
                        "select " + Block.COLUMNS + " from rapport.journal_block where organisation_id = ?1" + which,
                        values)
                .stream()
                .map(row -> Block.of(organisation, row))
                .toList();
    }

    /** How many entries stand in blocks after this number. */
    long entriesAfter(UUID organisation, long number) {
        return statements
                .rows(
                        "select coalesce(sum(cardinality(entry_ids)), 0) from rapport.journal_block"
                                + " where organisation_id = ?1 and number > ?2",
                        organisation,
                        number)
                .get(0)
                .large(0);
    }

    /** What waits to be sealed. */
    JournalReport.Tail tail(UUID organisation) {
        long entries = statements
                .rows("select count(*) from rapport.journal_unsealed where organisation_id = ?1", organisation)
                .get(0)
                .large(0);
        Optional<Instant> since = statements
                .rows(
                        "select e.at from rapport.journal_entry e where e.organisation_id = ?1 and e.id ="
                                + " (select u.entry_id from rapport.journal_unsealed u where u.organisation_id = ?1"
                                + " order by u.entry_id limit 1)",
                        organisation)
                .stream()
                .map(row -> row.instant(0))
                .findFirst();
        return new JournalReport.Tail(entries, since);
    }

    /** The first entry that neither stands in a block nor waits for one. */
    Optional<UUID> outside(UUID organisation) {
        return first(
                "select e.id from rapport.journal_entry e where e.organisation_id = ?1"
                        + " and not exists (select 1 from rapport.journal_unsealed u"
                        + " where u.organisation_id = ?1 and u.entry_id = e.id)"
                        + " and e.id not in (select unnest(b.entry_ids) from rapport.journal_block b"
                        + " where b.organisation_id = ?1) order by e.id limit 1",
                organisation);
    }

    /** The first that waits to be sealed and is not there. */
    Optional<UUID> waitingAndGone(UUID organisation) {
        return first(
                "select u.entry_id from rapport.journal_unsealed u where u.organisation_id = ?1"
                        + " and not exists (select 1 from rapport.journal_entry e"
                        + " where e.organisation_id = ?1 and e.id = u.entry_id) order by u.entry_id limit 1",
                organisation);
    }

    private Optional<UUID> first(String sql, UUID organisation) {
        return statements.rows(sql, organisation).stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /** Ids as the text of an array of the database. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
