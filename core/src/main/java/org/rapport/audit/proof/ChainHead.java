package org.rapport.audit.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The newest block of an organisation's chain at some moment: kept elsewhere it is an anchor, which shows what is cut off or
 * written anew behind it. Arrays are not copied: nobody changes them.
 */
public record ChainHead(UUID organisation, long block, byte[] hash, byte[] signature, Instant sealedAt) {

    static ChainHead of(Block block) {
        return new ChainHead(block.organisation(), block.number(), block.hash(), block.signature(), block.sealedAt());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHead head
                && organisation.equals(head.organisation)
                && block == head.block
                && Arrays.equals(hash, head.hash)
                && Arrays.equals(signature, head.signature)
                && sealedAt.equals(head.sealedAt);
    }

    @Override
    public int hashCode() {
        return organisation.hashCode() * 31 + Long.hashCode(block);
    }

    @Override
    public String toString() {
        return "ChainHead " + organisation + " " + block;
    }
}
