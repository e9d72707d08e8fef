package org.rapport.audit;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.proof.Block;
import org.rapport.audit.proof.SealedEntry;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Seals what was journalled since the last block: only entries whose transaction has committed are waiting, so none can
 * appear behind a block later unnoticed. One sealer of an organisation at a time; another one leaves it to the first.
 */
@Boundary
class JournalSealer {

    /** Most entries of one block. */
    static final int MOST = 1000;

    @Inject
    private JournalStore journal;

    @Inject
    private JournalKey key;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The organisations whose journal waits to be sealed. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return journal.organisationsWaiting();
    }

    /** Seals one block; returns the number of its entries, 0 when nothing waits or another sealer is at work. */
    @Permits(Who.JOB)
    public int seal() {
        UUID organisation = actor.get().organisation();
        if (!journal.hold()) {
            return 0;
        }
        List<SealedEntry> waiting = journal.waiting(organisation, MOST);
        if (waiting.isEmpty()) {
            return 0;
        }
        Optional<Block> last = journal.sealed().last(organisation);
        Block block = block(organisation, last, waiting);
        journal.add(block);
        return waiting.size();
    }

    private Block block(UUID organisation, Optional<Block> last, List<SealedEntry> entries) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        entries.forEach(entry -> hashes.writeBytes(entry.hash(organisation)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Block unsigned = new Block(
                organisation,
                last.map(Block::number).orElse(0L) + 1,
                now,
                entries.stream().map(SealedEntry::id).toList(),
                hashes.toByteArray(),
                last.map(Block::hash).orElseGet(Block::beginning),
                new byte[0],
                new byte[0]);
        return unsigned.signed(key.get());
    }
}
