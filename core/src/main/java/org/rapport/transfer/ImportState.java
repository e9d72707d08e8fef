package org.rapport.transfer;

/** Where a run stands. */
public enum ImportState {
    /** Files are being sent. */
    UPLOADING,
    /** Everything is there; nobody has begun to read. */
    WAITING,
    /** The files are being read; nothing is written. */
    CHECKING,
    /** It is known what fits; carried out only when everything does. */
    CHECKED,
    /** Somebody said to carry it out; nobody has begun. */
    ORDERED,
    /** It is being written; nobody sees anything of it yet. */
    RUNNING,
    /** Everything is there. */
    DONE,
    /** Somebody ended it before it was done; nothing was written. */
    CANCELLED,
    /** It could not be read or written to the end; nothing was written. */
    FAILED,
    /** Nobody carried it out in time; the files are deleted. */
    EXPIRED;

    /** Whether another run has to wait for this one. */
    public boolean active() {
        return switch (this) {
            case UPLOADING, WAITING, CHECKING, ORDERED, RUNNING -> true;
            case CHECKED, DONE, CANCELLED, FAILED, EXPIRED -> false;
        };
    }
}
