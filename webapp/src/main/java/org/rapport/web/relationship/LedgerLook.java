package org.rapport.web.relationship;

import java.util.Map;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;

/**
 * How a kind of ledger entry looks: the tone of its mark, its icon and the page its subject has. In the page, {@code
 * {subject}} and {@code {relationship}} stand for the ids. A feature adds its kinds here; a kind without a line looks
 * plain.
 */
record LedgerLook(String tone, String icon, String page) {

    private static final String SESSION = "/session.xhtml?id={subject}";
    private static final String AGREEMENT = "/agreement.xhtml?relationship={relationship}";
    private static final LedgerLook PLAIN = new LedgerLook("plain", "pi-circle", "");

    private static final Map<String, LedgerLook> LOOKS = Map.ofEntries(
            Map.entry("RELATIONSHIP_OPENED", new LedgerLook("done", "pi-user-plus", "")),
            Map.entry("PHASE_CHANGED", new LedgerLook("info", "pi-directions", "")),
            Map.entry("AGREEMENT_PROPOSED", new LedgerLook("info", "pi-file-edit", AGREEMENT)),
            Map.entry("AGREEMENT_SIGNED_BY_CLIENT", new LedgerLook("done", "pi-file-edit", AGREEMENT)),
            Map.entry("AGREEMENT_SIGNED_BY_THERAPIST", new LedgerLook("done", "pi-file-edit", AGREEMENT)),
            Map.entry("AGREEMENT_IN_FORCE", new LedgerLook("done", "pi-verified", AGREEMENT)),
            Map.entry("AGREEMENT_SUPERSEDED", new LedgerLook("plain", "pi-file", AGREEMENT)),
            Map.entry("AGREEMENT_WITHDRAWN", new LedgerLook("plain", "pi-file-excel", AGREEMENT)),
            Map.entry("SESSION_PLANNED", new LedgerLook("plain", "pi-calendar", SESSION)),
            Map.entry("SERIES_PLANNED", new LedgerLook("plain", "pi-calendar", "")),
            Map.entry("SESSION_HELD", new LedgerLook("done", "pi-calendar", SESSION)),
            Map.entry("SESSION_CANCELLED", new LedgerLook("plain", "pi-ban", SESSION)),
            Map.entry("INSTRUMENT_ASSIGNED", new LedgerLook("plain", "pi-send", "")),
            Map.entry("CHECK_ANSWERED", new LedgerLook("info", "pi-comments", "")),
            Map.entry("CHECK_SKIPPED", new LedgerLook("plain", "pi-forward", "")),
            Map.entry("PAPER_FORM_ENTERED", new LedgerLook("info", "pi-file", "")));

    /** The look of a kind. */
    static LedgerLook of(String kind) {
        return LOOKS.getOrDefault(kind, PLAIN);
    }

    /** The address of what an entry is about; empty when it has no page. */
    String href(LedgerLine line, LedgerPage on) {
        if (page.contains("{subject}") && line.subjectId() == null) {
            return "";
        }
        return page.replace("{subject}", String.valueOf(line.subjectId()))
                .replace("{relationship}", on.relationshipId().toString());
    }
}
