package org.rapport.audit;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapport.audit.JournalFinding.Kind;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Proves that the sealed journal of the organisation is as it was, or names the first place where it is not. Blocks cut
 * off at the end cannot be seen from inside; heads kept elsewhere show them.
 */
@Boundary
public class JournalVerification {

    private static final int BLOCKS_AT_ONCE = 20;

    @Inject
    private SealedJournal journal;

    @Inject
    private JournalKey key;

    @Inject
    private CurrentActor actor;

    /** Looks at every block and entry from the beginning, up to the first finding. */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public JournalReport verify() {
        UUID organisation = actor.get().organisation();
        long unsealed = journal.unsealed(organisation);
        long entries = 0;
        long number = 0;
        byte[] previous = Block.BEGINNING;
        List<Block> blocks = journal.blocksAfter(organisation, 0, BLOCKS_AT_ONCE);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                Optional<JournalFinding> finding = look(block, number + 1, previous);
                if (finding.isPresent()) {
                    return new JournalReport(number, entries, unsealed, finding);
                }
                number = block.number();
                previous = block.hash();
                entries += block.entries().size();
            }
            blocks = journal.blocksAfter(organisation, number, BLOCKS_AT_ONCE);
        }
        Optional<JournalFinding> slipped = journal.outside(organisation)
                .map(entry -> new JournalFinding(Kind.ENTRY_SLIPPED_IN, 0, Optional.of(entry)));
        return new JournalReport(number, entries, unsealed, slipped);
    }

    private Optional<JournalFinding> look(Block block, long expected, byte[] previous) {
        if (block.number() != expected) {
            return found(Kind.BLOCK_MISSING, block);
        }
        Optional<JournalFinding> entry = lookAtEntries(block);
        if (entry.isPresent()) {
            return entry;
        }
        if (!Arrays.equals(block.previous(), previous) || !Arrays.equals(block.computed(), block.hash())) {
            return found(Kind.BLOCK_ALTERED, block);
        }
        return key.verifies(block.hash(), block.signature()) ? Optional.empty() : found(Kind.SIGNATURE_WRONG, block);
    }

    private Optional<JournalFinding> lookAtEntries(Block block) {
        Map<UUID, SealedEntry> present = journal.entries(block.organisation(), block.entries()).stream()
                .collect(Collectors.toMap(SealedEntry::id, Function.identity()));
        for (int place = 0; place < block.entries().size(); place++) {
            UUID id = block.entries().get(place);
            SealedEntry entry = present.get(id);
            if (entry == null) {
                return found(Kind.ENTRY_MISSING, block, id);
            }
            byte[] hash = entry.hash(block.organisation());
            if (!Arrays.equals(hash, block.entryHash(place))) {
                return found(stands(block, hash) ? Kind.ENTRY_REORDERED : Kind.ENTRY_ALTERED, block, id);
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Block block, byte[] hash) {
        for (int place = 0; place < block.entries().size(); place++) {
            if (Arrays.equals(hash, block.entryHash(place))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JournalFinding> found(Kind kind, Block block) {
        return Optional.of(new JournalFinding(kind, block.number(), Optional.empty()));
    }

    private static Optional<JournalFinding> found(Kind kind, Block block, UUID entry) {
        return Optional.of(new JournalFinding(kind, block.number(), Optional.of(entry)));
    }
}
