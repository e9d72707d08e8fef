package org.rapport.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Progress;

/**
 * A run as its administrator sees it.
 *
 * @param by who sent the files
 * @param step what is done at the moment, while something is
 * @param done how many rows this step has done
 * @param total how many rows the files have
 * @param problems how many things must be mended
 * @param notes how many things are good to know
 */
public record ImportView(
        UUID id,
        ImportState state,
        Instant begunAt,
        UUID by,
        Optional<Instant> endedAt,
        Progress.Step step,
        long done,
        long total,
        int problems,
        int notes,
        List<FileRow> files) {

    /** Keeps its own copy. */
    public ImportView {
        files = List.copyOf(files);
    }

    /** Whether it can be carried out now. */
    public boolean ready() {
        return state == ImportState.CHECKED && problems == 0 && fresh() > 0;
    }

    /** How many rows are new. */
    public int fresh() {
        return files.stream().mapToInt(FileRow::fresh).sum();
    }

    /**
     * What is kept of a file.
     *
     * @param sha256 in hexadecimal; empty before it was read
     * @param fresh rows that would be or were brought
     * @param known rows that were brought before and say the same
     * @param differing rows that were brought before and say something else now; they stay as they are
     */
    public record FileRow(ImportKind kind, long bytes, long rows, String sha256, int fresh, int known, int differing) {}
}
