package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** There is room for what will be written, and it may be written. */
final class DiskCheck implements Check {

    private final Path root;

    DiskCheck(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isWritable(root)) {
            findings.add(Finding.wrong(
                    root + " cannot be written by this user: change its permissions, or run as the user of Rapport."));
        }
        try {
            findings.add(space(DataDirectory.freeMegabytes(root), DataDirectory.leastMegabytes()));
        } catch (IOException e) {
            throw new Refusal("The free space of " + root + " cannot be read: check the disk.", e);
        }
        return findings;
    }

    private Finding space(long free, long least) {
        String room = free + " MB are free for " + root;
        if (free < least) {
            return Finding.wrong(room + ", Rapport needs " + least + " MB to start: free some.");
        }
        return free < 2 * least
                ? Finding.notice(room + "; below " + least + " MB Rapport does not start: free some soon.")
                : Finding.fine(room + ".");
    }
}
