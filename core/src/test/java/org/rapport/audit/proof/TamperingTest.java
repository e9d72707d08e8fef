package org.rapport.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.audit.JournalSealing;
import org.rapport.audit.proof.JournalFinding.Kind;
import org.rapport.shared.data.Row;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** The journal in the hands of somebody who is superuser of the database, but does not have its key. */
class TamperingTest {

    private static final SealingKey KEY = SealingKey.of("A".repeat(43) + "=");
    private static final SealingKey ANOTHER_KEY = SealingKey.of("B".repeat(42) + "A=");

    private final CoreContainer core = CoreContainer.get();
    private final UUID organisation = TestOrganisation.create().id();
    private final List<UUID> entries = new ArrayList<>();

    /** What somebody does with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static <T> T asSuperuser(Work<T> work) {
        try (Connection connection = TestDatabase.get().asSuperuser()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int execute(String sql, Object... values) {
        return asSuperuser(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private <T> T proof(SealingKey key, java.util.function.Function<JournalProof, T> question) {
        return asSuperuser(connection -> question.apply(new JournalProof(journal(connection), key)));
    }

    private static SealedJournal journal(Connection connection) {
        return new SealedJournal((sql, values) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
                int parameter = 1;
                var places = java.util.regex.Pattern.compile("\\?(\\d+)").matcher(sql);
                while (places.find()) {
                    statement.setObject(parameter++, values[Integer.parseInt(places.group(1)) - 1]);
                }
                return Row.of(rows(statement));
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    private static List<Object[]> rows(PreparedStatement statement) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private JournalReport verify() {
        return proof(KEY, proof -> proof.verify(organisation));
    }

    private Optional<JournalFinding> finding() {
        return verify().finding();
    }

    private void write(int many) {
        for (int i = 0; i < many; i++) {
            UUID id = core.bean(org.rapport.shared.Ids.class).next();
            entries.add(id);
            execute(
                    "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, actor_id, action,"
                            + " subject_kind, subject_id, reading) values (?, ?, now(), 'Member', ?, 'TRIED', 'trial', ?, true)",
                    organisation,
                    id,
                    UUID.randomUUID(),
                    UUID.randomUUID());
        }
    }

    private void sealedBlocks(int... sizes) {
        for (int size : sizes) {
            write(size);
            assertThat(core.bean(JournalSealing.class).seal(organisation)).isEqualTo(size);
        }
    }

    private static JournalFinding entry(Kind kind, long block, UUID entry, long number) {
        return new JournalFinding(kind, block, Optional.of(entry), number);
    }

    private static JournalFinding block(Kind kind, long block) {
        return new JournalFinding(kind, block, Optional.empty(), 0);
    }

    @Test
    void anUntouchedJournalIsProvedWithTheKeyAlone() {
        sealedBlocks(2, 3);
        assertThat(verify().intact()).isTrue();
        assertThat(proof(ANOTHER_KEY, proof -> proof.verify(organisation)).finding())
                .contains(block(Kind.SIGNATURE_WRONG, 1));
    }

    @Test
    void anUpdatedEntryIsNamedWithItsNumber() {
        sealedBlocks(2, 3);
        execute("update rapport.journal_entry set actor_id = gen_random_uuid() where id = ?", entries.get(3));
        assertThat(finding()).contains(entry(Kind.ENTRY_ALTERED, 2, entries.get(3), 4));
    }

    @Test
    void aReadingMadeToLookLikeAChangeIsNamed() {
        sealedBlocks(2);
        execute("update rapport.journal_entry set reading = false where id = ?", entries.get(1));
        assertThat(finding()).contains(entry(Kind.ENTRY_ALTERED, 1, entries.get(1), 2));
    }

    @Test
    void aDeletedEntryIsNamed() {
        sealedBlocks(2, 3);
        execute("delete from rapport.journal_entry where id = ?", entries.get(2));
        assertThat(finding()).contains(entry(Kind.ENTRY_MISSING, 2, entries.get(2), 3));
    }

    @Test
    void twoEntriesWhoseContentsWereSwappedAreNamedAsReordered() {
        sealedBlocks(4);
        UUID first = entries.get(1);
        UUID second = entries.get(3);
        UUID aside = UUID.randomUUID();
        execute("update rapport.journal_entry set id = ? where id = ?", aside, first);
        execute("update rapport.journal_entry set id = ? where id = ?", first, second);
        execute("update rapport.journal_entry set id = ? where id = ?", second, aside);
        assertThat(finding()).contains(entry(Kind.ENTRY_REORDERED, 1, first, 2));
    }

    @Test
    void twoEntriesSwappedInTheirBlockTogetherWithTheirHashesAreNamedAsReordered() {
        sealedBlocks(3);
        execute(
                "update rapport.journal_block set entry_ids = array[entry_ids[1], entry_ids[3], entry_ids[2]],"
                        + " entry_hashes = substring(entry_hashes from 1 for 32) || substring(entry_hashes from 65 for 32)"
                        + " || substring(entry_hashes from 33 for 32) where organisation_id = ?",
                organisation);
        assertThat(finding()).contains(entry(Kind.ENTRY_REORDERED, 1, entries.get(2), 2));
    }

    @Test
    void hashesMadeAnewWithoutTheKeyAreNamedAtTheFirstBlockOfThem() {
        sealedBlocks(2, 2, 2);
        execute("update rapport.journal_entry set action = 'OTHER' where id = ?", entries.get(3));
        byte[] previous = blocks().get(0).hash();
        for (Block block : blocks().subList(1, 3)) {
            previous = rehashed(block, previous);
        }
        assertThat(finding()).contains(block(Kind.SIGNATURE_WRONG, 2));
    }

    private List<Block> blocks() {
        return asSuperuser(connection -> journal(connection).blocksAfter(organisation, 0, 100));
    }

    /** Writes a block's hashes anew over what stands there now, as far as that is possible without the key. */
    private byte[] rehashed(Block block, byte[] previous) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        asSuperuser(connection -> journal(connection).entries(organisation, block.entries()))
                .forEach(each -> hashes.writeBytes(each.hash(organisation)));
        byte[] hash = new Block(
                        organisation,
                        block.number(),
                        block.sealedAt(),
                        block.entries(),
                        hashes.toByteArray(),
                        previous,
                        new byte[0],
                        block.signature())
                .computed();
        execute(
                "update rapport.journal_block set entry_hashes = ?, previous_hash = ?, hash = ?"
                        + " where organisation_id = ? and number = ?",
                hashes.toByteArray(),
                previous,
                hash,
                organisation,
                block.number());
        return hash;
    }

    @Test
    void aBlockTakenOutOfTheMiddleIsNamed() {
        sealedBlocks(1, 1, 1);
        cutOff(2, 2);
        assertThat(finding()).contains(block(Kind.BLOCK_MISSING, 3));
    }

    @Test
    void aWaitingEntryThatIsGoneIsNamed() {
        sealedBlocks(1);
        write(2);
        execute("delete from rapport.journal_entry where id = ?", entries.get(1));
        assertThat(finding())
                .contains(new JournalFinding(Kind.WAITING_ENTRY_MISSING, 0, Optional.of(entries.get(1)), 0));
    }

    @Test
    void theUnsealedTailIsCountedSinceItsOldestEntry() {
        sealedBlocks(1);
        Instant before = Instant.now().minusSeconds(1);
        write(3);
        JournalReport report = verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.tail().entries()).isEqualTo(3);
        assertThat(report.tail().since().orElseThrow()).isAfter(before);
    }

    private ChainHead head() {
        return proof(KEY, proof -> proof.head(organisation)).orElseThrow();
    }

    private AnchorReport compare(ChainHead anchor) {
        return proof(KEY, proof -> proof.compare(anchor));
    }

    /** Takes blocks and everything of their entries away. */
    private void cutOff(long from, long to) {
        execute(
                "delete from rapport.journal_entry where organisation_id = ? and id in (select unnest(entry_ids)"
                        + " from rapport.journal_block where organisation_id = ? and number between ? and ?)",
                organisation,
                organisation,
                from,
                to);
        execute(
                "delete from rapport.journal_block where organisation_id = ? and number between ? and ?",
                organisation,
                from,
                to);
    }

    @Test
    void anAnchorHoldsAndTellsWhatCameAfterIt() {
        sealedBlocks(2, 2);
        ChainHead anchor = head();
        sealedBlocks(3, 1);
        assertThat(compare(anchor)).isEqualTo(new AnchorReport(AnchorReport.State.HOLDS, anchor, 4, 2, 4));
    }

    @Test
    void aTailCutOffBehindAnAnchorIsNamedThoughTheChainItselfLooksIntact() {
        sealedBlocks(1, 1, 2, 1);
        ChainHead anchor = head();
        cutOff(3, 4);
        assertThat(verify().intact()).isTrue();
        assertThat(compare(anchor)).isEqualTo(new AnchorReport(AnchorReport.State.CUT_OFF, anchor, 2, 0, 0));
    }

    @Test
    void aTailCutOffAndGrownAgainIsNamedAsRewritten() {
        sealedBlocks(1, 1, 1);
        ChainHead anchor = head();
        cutOff(2, 3);
        sealedBlocks(1, 1, 1);
        assertThat(verify().intact()).isTrue();
        assertThat(compare(anchor).state()).isEqualTo(AnchorReport.State.REWRITTEN);
    }

    @Test
    void anAnchorThatWasNotSignedWithTheKeyProvesNothing() {
        sealedBlocks(1);
        ChainHead anchor = head();
        byte[] forged = Arrays.copyOf(anchor.signature(), 64);
        forged[5] ^= 1;
        assertThat(compare(new ChainHead(organisation, 1, anchor.hash(), forged, anchor.sealedAt()))
                        .state())
                .isEqualTo(AnchorReport.State.NOT_OURS);
        assertThat(proof(ANOTHER_KEY, proof -> proof.compare(anchor)).state()).isEqualTo(AnchorReport.State.NOT_OURS);
    }

    @Test
    void withoutBlocksThereIsNoHead() {
        write(1);
        Optional<ChainHead> head = proof(KEY, proof -> proof.head(organisation));
        assertThat(head).isEmpty();
    }
}
