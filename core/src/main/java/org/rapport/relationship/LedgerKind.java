package org.rapport.relationship;

/**
 * What happened, as one word of the ledger. Every feature that writes there has an enum of its own that implements this;
 * names are unique over all features. The sentence of a kind has the key {@code ledger.<KIND>} in every language and may
 * use the entry's facts as <code>{fact}</code>.
 */
public interface LedgerKind {

    /** The constant's name, as enums give it; it is stored. */
    String name();
}
