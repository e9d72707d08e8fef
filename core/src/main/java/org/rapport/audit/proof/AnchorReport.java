package org.rapport.audit.proof;

/**
 * What an anchor says about a chain.
 *
 * @param state whether the chain still holds it
 * @param anchor the anchored head
 * @param lastBlock the chain's last block now, 0 when there is none
 * @param blocksAfter how many blocks came after the anchor: no anchor covers them
 * @param entriesAfter how many entries they hold
 */
public record AnchorReport(State state, ChainHead anchor, long lastBlock, long blocksAfter, long entriesAfter) {

    /** What became of an anchored head. */
    public enum State {
        /** The block is there and has the hash it had. */
        HOLDS,
        /** The chain ends before the anchored block: its tail was cut off. */
        CUT_OFF,
        /** A block of this number is there, but another one: the chain was written anew. */
        REWRITTEN,
        /** The anchor itself was not signed with the journal's key, so it proves nothing. */
        NOT_OURS
    }

    /** Whether the chain still holds the anchored head. */
    public boolean holds() {
        return state == State.HOLDS;
    }
}
