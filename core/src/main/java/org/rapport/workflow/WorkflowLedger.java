package org.rapport.workflow;

import org.rapport.relationship.LedgerKind;

/** What courses of workflows write into the ledger, for therapists. */
public enum WorkflowLedger implements LedgerKind {
    /** Fact: occasion. */
    WORKFLOW_BEGUN,
    /** Fact: how. */
    WORKFLOW_ANSWERED,
    /** Fact: ending. */
    WORKFLOW_CLOSED
}
