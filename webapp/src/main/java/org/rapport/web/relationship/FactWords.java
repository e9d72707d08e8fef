package org.rapport.web.relationship;

import java.util.Optional;

/**
 * Knows words for one kind of fact in the ledger, such as the titles behind instruments' ids. A bean that implements it is
 * asked when no text stands for the value.
 */
public interface FactWords {

    /** What the value of the fact with this name is called in the reader's language. */
    Optional<String> word(String fact, String value);
}
