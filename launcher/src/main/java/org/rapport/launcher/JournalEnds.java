package org.rapport.launcher;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.proof.JournalProof;
import org.rapport.audit.proof.JournalReport;
import org.rapport.audit.proof.SealedJournal;
import org.rapport.audit.proof.SealingKey;
import org.rapport.launcher.JournalReading.Organisation;

/** Where the journals end in the transaction of a connection, for a backup and for what was restored from it. */
final class JournalEnds {

    private final JournalReading reading;
    private final SealedJournal journal;

    JournalEnds(JournalReading reading) {
        this.reading = reading;
        this.journal = new SealedJournal(reading);
    }

    List<Organisation> organisations() {
        return reading.organisations();
    }

    /** The whole proof of one journal. */
    JournalReport verify(UUID organisation, SealingKey key) {
        return new JournalProof(journal, key).verify(organisation);
    }

    static BackupManifest.Journal of(UUID organisation, JournalReport report, String head) {
        return new BackupManifest.Journal(
                organisation,
                report.blocks(),
                report.entries(),
                report.finding().isEmpty(),
                head);
    }

    /** The newest block in one line; empty while nothing is sealed. */
    String head(UUID organisation) {
        return Optional.of(organisation)
                .flatMap(journal::last)
                .map(block -> String.join(
                        " ",
                        Long.toString(block.number()),
                        block.sealedAt().toString(),
                        HexFormat.of().formatHex(block.hash()),
                        Base64.getEncoder().encodeToString(block.signature())))
                .orElse("");
    }
}
