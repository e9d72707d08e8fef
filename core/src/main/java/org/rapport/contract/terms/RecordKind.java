package org.rapport.contract.terms;

/** How the record of a couple or family is kept. */
public enum RecordKind {
    JOINT,
    INDIVIDUAL
}
