package org.rapport.desk.journal;

/** What an entry of the journal says was done. */
public enum EntryKind {
    READ,
    CHANGED
}
