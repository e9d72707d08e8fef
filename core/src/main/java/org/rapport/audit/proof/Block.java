package org.rapport.audit.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.data.Row;

/** A sealed batch of journal entries. Arrays are not copied: only the sealer and the proof have them. */
public record Block(
        UUID organisation,
        long number,
        Instant sealedAt,
        List<UUID> entries,
        byte[] entryHashes,
        byte[] previous,
        byte[] hash,
        byte[] signature) {

    static final String COLUMNS =
            "number, sealed_at, array_to_string(entry_ids, ','), entry_hashes, previous_hash, hash, signature";

    private static final byte[] BEGINNING = new byte[Digest.BYTES];

    /** What the first block names as the one before. */
    public static byte[] beginning() {
        return BEGINNING.clone();
    }

    static Block of(UUID organisation, Row row) {
        return new Block(
                organisation,
                row.large(0),
                row.instant(1),
                Arrays.stream(row.text(2).split(",")).map(UUID::fromString).toList(),
                row.bytes(3).orElseThrow(),
                row.bytes(4).orElseThrow(),
                row.bytes(5).orElseThrow(),
                row.bytes(6).orElseThrow());
    }

    /** What its hash must be. */
    byte[] computed() {
        return new Digest()
                .add(organisation)
                .add(Long.toString(number))
                .add(sealedAt)
                .add(entries)
                .add(entryHashes)
                .add(previous)
                .sum();
    }

    /** The block with its hash and the signature of this key. */
    public Block signed(SealingKey key) {
        byte[] computed = computed();
        return new Block(organisation, number, sealedAt, entries, entryHashes, previous, computed, key.sign(computed));
    }

    /** What the entry at this place must hash to. */
    byte[] entryHash(int place) {
        return Arrays.copyOfRange(entryHashes, place * Digest.BYTES, (place + 1) * Digest.BYTES);
    }

    /** The organisation and the number. */
    @Override
    public String toString() {
        return "Block " + organisation + " " + number;
    }
}
