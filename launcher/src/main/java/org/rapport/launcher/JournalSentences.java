package org.rapport.launcher;

import java.util.UUID;
import org.rapport.audit.proof.AnchorReport;
import org.rapport.audit.proof.JournalFinding;
import org.rapport.audit.proof.JournalReport;
import org.rapport.launcher.JournalReading.Organisation;

/** What the proof of a journal found, in words for the operator. */
final class JournalSentences {

    private JournalSentences() {}

    static String report(Organisation organisation, JournalReport report) {
        String sealed =
                count(report.entries(), "entry", "entries") + " in " + count(report.blocks(), "block", "blocks");
        return name(organisation) + ": "
                + report.finding()
                        .map(finding -> "NOT as it was sealed. " + finding(finding) + " Before that, " + sealed
                                + " are as they were sealed.")
                        .orElse(sealed + ", all as they were sealed.");
    }

    static String tail(JournalReport.Tail tail) {
        if (tail.entries() == 0) {
            return "  Nothing waits to be sealed.";
        }
        String since = tail.since().map(moment -> " since " + moment).orElse("");
        return "  " + count(tail.entries(), "entry waits", "entries wait") + " to be sealed" + since
                + ": nothing can be proved about " + (tail.entries() == 1 ? "it" : "them") + " yet.";
    }

    private static String finding(JournalFinding finding) {
        String block = "Block " + finding.block();
        String entry = finding.entry().map(UUID::toString).orElse("");
        String inBlock = block + ", entry number " + finding.number() + " of the journal (" + entry + ")";
        return switch (finding.kind()) {
            case ENTRY_ALTERED -> inBlock + ": it says something else than when it was sealed.";
            case ENTRY_MISSING -> inBlock + ": it is gone.";
            case ENTRY_REORDERED -> inBlock + ": it stands at another place than when it was sealed.";
            case ENTRY_SLIPPED_IN ->
                "The entry " + entry + " stands in no block and does not wait for one: it came in"
                        + " past the seal, or its block is gone.";
            case WAITING_ENTRY_MISSING -> "The entry " + entry + " waited to be sealed and is gone.";
            case BLOCK_ALTERED -> block + " itself was altered.";
            case BLOCK_MISSING -> "The block before block " + finding.block() + " is gone.";
            case SIGNATURE_WRONG ->
                block + " was not signed with the journal's key: it was made anew, with what is in it.";
        };
    }

    static String anchor(AnchorReport report) {
        long block = report.anchor().block();
        String anchored = "block " + block + " of " + report.anchor().sealedAt();
        return switch (report.state()) {
            case HOLDS -> "  The anchor holds: " + anchored + " is as it was. " + after(report);
            case CUT_OFF ->
                "  CUT OFF: the anchor names " + anchored + ", but the journal ends at block "
                        + report.lastBlock() + ": " + count(block - report.lastBlock(), "block is", "blocks are")
                        + " gone, the first of them block " + (report.lastBlock() + 1) + ".";
            case REWRITTEN ->
                "  WRITTEN ANEW: " + anchored + " of the anchor is not the block " + block
                        + " there is now; what is in the journal up to it is not what was anchored.";
            case NOT_OURS ->
                "  The line of the anchor for " + anchored
                        + " was not signed with the journal's key: it proves nothing.";
        };
    }

    private static String after(AnchorReport report) {
        return report.blocksAfter() == 0
                ? "Nothing was sealed after it."
                : "What came after it, " + count(report.entriesAfter(), "entry", "entries") + " in "
                        + count(report.blocksAfter(), "block", "blocks")
                        + ", no anchor covers: that could be cut off unseen.";
    }

    static String name(Organisation organisation) {
        return organisation.name().isEmpty()
                ? "Organisation " + organisation.id() + " (its own row is gone)"
                : organisation.name() + " (" + organisation.id() + ")";
    }

    private static String count(long number, String one, String other) {
        return number + " " + (number == 1 ? one : other);
    }
}
