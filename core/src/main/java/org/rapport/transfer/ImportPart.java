package org.rapport.transfer;

import org.rapport.transfer.file.ImportKind;

/** A part of a file, in order from 0. */
public record ImportPart(ImportKind kind, int number, byte[] bytes) {

    /** The most bytes of one part. */
    public static final int LARGEST = 512 * 1024;

    /** Keeps its own copy. */
    public ImportPart {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The place only. */
    @Override
    public String toString() {
        return kind + " part " + number;
    }
}
