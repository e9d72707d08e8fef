package org.rapport.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.proof.AnchorReport;
import org.rapport.audit.proof.ChainHead;
import org.rapport.audit.proof.JournalProof;
import org.rapport.audit.proof.JournalReport;
import org.rapport.audit.proof.SealedJournal;
import org.rapport.launcher.JournalReading.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit verify}: proves the journals of all organisations, whether the product runs or not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = AuditVerifyCommand.NOT_CHECKED,
        description = "Proves the journal of every organisation, or names the first entry that was altered, removed or"
                + " moved. Rapport may be running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is as it was sealed", "1:something is not", "2:it could not be checked"})
final class AuditVerifyCommand implements Callable<Integer> {

    static final int FINE = 0;
    static final int WRONG = 1;
    static final int NOT_CHECKED = 2;

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "An anchor that \"audit anchor\" wrote and that was kept elsewhere: tells whether the journal"
                    + " still holds what it held then.")
    private @Nullable Path anchor;

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            List<ChainHead> heads = Optional.ofNullable(anchor)
                    .map(file -> new AnchorFile(file).read())
                    .orElse(List.of());
            JournalReading reading = new JournalReading(access.connect());
            return verify(reading, new JournalProof(new SealedJournal(reading), access.journalKey()), heads);
        }
    }

    private int verify(JournalReading reading, JournalProof proof, List<ChainHead> heads) {
        List<Organisation> organisations = reading.organisations();
        boolean fine = true;
        for (Organisation organisation : organisations) {
            JournalReport report = proof.verify(organisation.id());
            console.say(JournalSentences.report(organisation, report));
            console.say(JournalSentences.tail(report.tail()));
            fine &= report.intact() && anchored(organisation, proof, heads);
        }
        for (ChainHead head : heads) {
            if (organisations.stream().noneMatch(each -> each.id().equals(head.organisation()))) {
                console.say("Organisation " + head.organisation() + " of the anchor is GONE with its whole journal.");
                fine = false;
            }
        }
        if (organisations.isEmpty()) {
            console.say("There is no organisation yet.");
        }
        return fine ? FINE : WRONG;
    }

    private boolean anchored(Organisation organisation, JournalProof proof, List<ChainHead> heads) {
        if (anchor == null) {
            return true;
        }
        List<AnchorReport> reports = heads.stream()
                .filter(head -> head.organisation().equals(organisation.id()))
                .map(proof::compare)
                .toList();
        if (reports.isEmpty()) {
            console.say("  The anchor says nothing about this organisation.");
        }
        reports.forEach(report -> console.say(JournalSentences.anchor(report)));
        return reports.stream().allMatch(AnchorReport::holds);
    }
}
