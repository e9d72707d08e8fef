package org.rapport.audit.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapport.audit.proof.JournalFinding.Kind;

/**
 * Proves that the sealed journal of an organisation is as it was, or names the first place where it is not. Blocks cut off at
 * the end cannot be seen from inside; heads kept elsewhere show them.
 */
public final class JournalProof {

    private static final int BLOCKS_AT_ONCE = 20;

    private final SealedJournal journal;
    private final SealingKey key;

    /** Over this journal, sealed with this key. */
    public JournalProof(SealedJournal journal, SealingKey key) {
        this.journal = journal;
        this.key = key;
    }

    /** Looks at every block and entry from the beginning, up to the first finding. */
    public JournalReport verify(UUID organisation) {
        JournalReport.Tail tail = journal.tail(organisation);
        long entries = 0;
        long number = 0;
        byte[] previous = Block.beginning();
        List<Block> blocks = journal.blocksAfter(organisation, 0, BLOCKS_AT_ONCE);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                Optional<JournalFinding> finding = look(block, number + 1, entries, previous);
                if (finding.isPresent()) {
                    return new JournalReport(number, entries, tail, finding);
                }
                number = block.number();
                previous = block.hash();
                entries += block.entries().size();
            }
            blocks = journal.blocksAfter(organisation, number, BLOCKS_AT_ONCE);
        }
        return new JournalReport(number, entries, tail, besideTheBlocks(organisation));
    }

    private Optional<JournalFinding> besideTheBlocks(UUID organisation) {
        return journal.outside(organisation)
                .map(entry -> JournalFinding.outside(Kind.ENTRY_SLIPPED_IN, entry))
                .or(() -> journal.waitingAndGone(organisation)
                        .map(entry -> JournalFinding.outside(Kind.WAITING_ENTRY_MISSING, entry)));
    }

    private Optional<JournalFinding> look(Block block, long expected, long before, byte[] previous) {
        if (block.number() != expected) {
            return found(Kind.BLOCK_MISSING, block);
        }
        Optional<JournalFinding> entry = lookAtEntries(block, before);
        if (entry.isPresent()) {
            return entry;
        }
        if (!Arrays.equals(block.previous(), previous) || !Arrays.equals(block.computed(), block.hash())) {
            return outOfOrder(block, before).or(() -> found(Kind.BLOCK_ALTERED, block));
        }
        return key.verifies(block.hash(), block.signature()) ? Optional.empty() : found(Kind.SIGNATURE_WRONG, block);
    }

    private Optional<JournalFinding> lookAtEntries(Block block, long before) {
        Map<UUID, SealedEntry> present = journal.entries(block.organisation(), block.entries()).stream()
                .collect(Collectors.toMap(SealedEntry::id, Function.identity()));
        for (int place = 0; place < block.entries().size(); place++) {
            SealedEntry entry = present.get(block.entries().get(place));
            if (entry == null) {
                return found(Kind.ENTRY_MISSING, block, before, place);
            }
            if (!Arrays.equals(entry.hash(block.organisation()), block.entryHash(place))) {
                return found(
                        belongsElsewhere(block, entry) ? Kind.ENTRY_REORDERED : Kind.ENTRY_ALTERED,
                        block,
                        before,
                        place);
            }
        }
        return Optional.empty();
    }

    /** Whether what the entry says is what another entry of the block said, or what it said itself at another place. */
    private static boolean belongsElsewhere(Block block, SealedEntry entry) {
        byte[] own = entry.hash(block.organisation());
        for (int place = 0; place < block.entries().size(); place++) {
            byte[] there = block.entryHash(place);
            byte[] asThatOne = entry.withId(block.entries().get(place)).hash(block.organisation());
            if (Arrays.equals(own, there) || Arrays.equals(asThatOne, there)) {
                return true;
            }
        }
        return false;
    }

    /** The sealer puts the entries of a block in the order of their ids; the first that stands out of it. */
    private static Optional<JournalFinding> outOfOrder(Block block, long before) {
        for (int place = 1; place < block.entries().size(); place++) {
            String earlier = block.entries().get(place - 1).toString();
            if (earlier.compareTo(block.entries().get(place).toString()) >= 0) {
                return found(Kind.ENTRY_REORDERED, block, before, place - 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<JournalFinding> found(Kind kind, Block block) {
        return Optional.of(JournalFinding.ofBlock(kind, block.number()));
    }

    private static Optional<JournalFinding> found(Kind kind, Block block, long before, int place) {
        return Optional.of(new JournalFinding(
                kind, block.number(), Optional.of(block.entries().get(place)), before + place + 1));
    }

    /** The newest block, to be kept elsewhere as an anchor; nothing while nothing is sealed. */
    public Optional<ChainHead> head(UUID organisation) {
        return journal.last(organisation).map(ChainHead::of);
    }

    /** What an anchor that was kept elsewhere says about the chain now. */
    public AnchorReport compare(ChainHead anchor) {
        long last = journal.last(anchor.organisation()).map(Block::number).orElse(0L);
        Optional<Block> there = journal.block(anchor.organisation(), anchor.block());
        AnchorReport.State state;
        if (!key.verifies(anchor.hash(), anchor.signature())) {
            state = AnchorReport.State.NOT_OURS;
        } else if (last < anchor.block()) {
            state = AnchorReport.State.CUT_OFF;
        } else {
            state = there.filter(block -> Arrays.equals(block.hash(), anchor.hash()))
                    .map(block -> AnchorReport.State.HOLDS)
                    .orElse(AnchorReport.State.REWRITTEN);
        }
        return new AnchorReport(
                state,
                anchor,
                last,
                Math.max(0, last - anchor.block()),
                journal.entriesAfter(anchor.organisation(), anchor.block()));
    }
}
