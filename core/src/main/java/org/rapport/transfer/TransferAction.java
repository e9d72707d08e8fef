package org.rapport.transfer;

import org.rapport.audit.JournalAction;

/** What imports write into the journal; the entry names the files by the first half of their hashes. */
public enum TransferAction implements JournalAction {
    IMPORT_BEGUN,
    IMPORT_SENT,
    IMPORT_CHECKED,
    IMPORT_ORDERED,
    IMPORT_DONE,
    IMPORT_CANCELLED,
    IMPORT_FAILED,
    IMPORT_EXPIRED;

    @Override
    public String subjectKind() {
        return "import";
    }
}
