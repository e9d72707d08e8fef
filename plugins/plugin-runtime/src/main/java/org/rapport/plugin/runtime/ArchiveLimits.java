package org.rapport.plugin.runtime;

/**
 * How large a plugin's archive may be.
 *
 * @param entries files and directories in it
 * @param bytes size of all files together when opened
 * @param ratio how many times its own size it may become when opened, once that is more than a mebibyte
 */
public record ArchiveLimits(int entries, long bytes, int ratio) {

    /** Refuses limits that allow nothing. */
    public ArchiveLimits {
        if (entries < 1 || bytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("Limits of archives must be above zero");
        }
    }

    /**
     * Two thousand entries, 256 MiB, a hundred times.
     *
     * @return the usual limits
     */
    public static ArchiveLimits usual() {
        return new ArchiveLimits(2_000, 256L << 20, 100);
    }
}
