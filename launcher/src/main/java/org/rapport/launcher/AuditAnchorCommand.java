package org.rapport.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.audit.proof.ChainHead;
import org.rapport.audit.proof.JournalProof;
import org.rapport.audit.proof.JournalReport;
import org.rapport.audit.proof.SealedJournal;
import org.rapport.launcher.JournalReading.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code audit anchor}: writes down where the journals end now, once they are proved up to there. */
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = AuditVerifyCommand.NOT_CHECKED,
        description =
                "Writes the head of every organisation's journal into a new file. Keep it on another machine or on"
                        + " paper: with it, \"audit verify --anchor\" shows what was cut off or written anew since.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:a journal is not as it was sealed; nothing is written",
            "2:it could not be checked"
        })
final class AuditAnchorCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    private Path file = Path.of("anchor");

    AuditAnchorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            JournalReading reading = new JournalReading(access.connect());
            return write(reading, new JournalProof(new SealedJournal(reading), access.journalKey()));
        }
    }

    private int write(JournalReading reading, JournalProof proof) {
        List<ChainHead> heads = new ArrayList<>();
        boolean fine = true;
        for (Organisation organisation : reading.organisations()) {
            JournalReport report = proof.verify(organisation.id());
            if (!report.intact()) {
                console.say(JournalSentences.report(organisation, report));
                fine = false;
            }
            proof.head(organisation.id()).ifPresent(heads::add);
        }
        if (!fine) {
            console.say("Nothing is written: an anchor over a journal that is not intact would prove the wrong one.");
            return AuditVerifyCommand.WRONG;
        }
        if (heads.isEmpty()) {
            throw new Refusal("Nothing is sealed yet, so there is nothing to anchor.");
        }
        new AnchorFile(file).write(heads, Instant.now());
        console.say("The heads of " + heads.size() + (heads.size() == 1 ? " journal are" : " journals are") + " in "
                + file + ". Keep it where nobody who can change the database can change it.");
        return AuditVerifyCommand.FINE;
    }
}
