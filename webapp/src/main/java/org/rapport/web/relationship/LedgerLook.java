package org.rapport.web.relationship;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;

/**
 * How a kind of ledger entry looks: the group it is filtered by, the tone of its mark, its icon and the page its subject
 * has. In the page, {@code {subject}} and {@code {relationship}} stand for the ids. A feature adds its kinds here; a kind
 * without a line looks plain.
 */
record LedgerLook(Group group, String tone, String icon, String page) {

    private static final String SESSION = "/session.xhtml?id={subject}";
    private static final String AGREEMENT = "/agreement.xhtml?relationship={relationship}";
    private static final String MEASURES = "/measures.xhtml?relationship={relationship}";
    private static final String GUARDIANS = "/guardians.xhtml?relationship={relationship}&person={subject}";
    private static final String SAFE_CONTACT = "/safe-contact.xhtml?relationship={relationship}&person={subject}";
    private static final String FOLLOW_UPS = "/follow-ups.xhtml?relationship={relationship}";
    private static final String CONSENTS = "/consents.xhtml?relationship={relationship}&person={subject}";
    private static final String GOAL = "/goals.xhtml?relationship={relationship}&goal={subject}";
    private static final LedgerLook PLAIN = new LedgerLook(Group.OTHER, "plain", "pi-circle", "");

    /** What readers filter by; in the order of the filter. */
    enum Group {
        SESSIONS,
        ALLIANCE,
        ANSWERS,
        AGREEMENT,
        GOALS,
        COURSE,
        OTHER
    }

    private static final Map<String, LedgerLook> LOOKS = Map.ofEntries(
            Map.entry("RELATIONSHIP_OPENED", new LedgerLook(Group.COURSE, "done", "pi-user-plus", "")),
            Map.entry("PHASE_CHANGED", new LedgerLook(Group.COURSE, "info", "pi-directions", "")),
            Map.entry("AGREEMENT_PROPOSED", new LedgerLook(Group.AGREEMENT, "info", "pi-file-edit", AGREEMENT)),
            Map.entry("AGREEMENT_SIGNED_BY_CLIENT", new LedgerLook(Group.AGREEMENT, "done", "pi-pencil", AGREEMENT)),
            Map.entry("AGREEMENT_SIGNED_BY_THERAPIST", new LedgerLook(Group.AGREEMENT, "done", "pi-pencil", AGREEMENT)),
            Map.entry("AGREEMENT_IN_FORCE", new LedgerLook(Group.AGREEMENT, "done", "pi-verified", AGREEMENT)),
            Map.entry("AGREEMENT_SUPERSEDED", new LedgerLook(Group.AGREEMENT, "plain", "pi-file", AGREEMENT)),
            Map.entry("AGREEMENT_WITHDRAWN", new LedgerLook(Group.AGREEMENT, "plain", "pi-file-excel", AGREEMENT)),
            Map.entry("AGREEMENT_LOOKED_BACK_ON", new LedgerLook(Group.AGREEMENT, "done", "pi-comments", AGREEMENT)),
            Map.entry("AGREEMENT_CHANGE_ASKED", new LedgerLook(Group.AGREEMENT, "attention", "pi-comments", AGREEMENT)),
            Map.entry("AGREEMENT_CHANGE_SUGGESTED", new LedgerLook(Group.AGREEMENT, "info", "pi-reply", AGREEMENT)),
            Map.entry("AGREEMENT_CHANGE_ACCEPTED", new LedgerLook(Group.AGREEMENT, "done", "pi-check", AGREEMENT)),
            Map.entry("AGREEMENT_CHANGE_DECLINED", new LedgerLook(Group.AGREEMENT, "plain", "pi-times", AGREEMENT)),
            Map.entry("AGREEMENT_CHANGE_TAKEN_BACK", new LedgerLook(Group.AGREEMENT, "plain", "pi-undo", AGREEMENT)),
            Map.entry(
                    "AGREEMENT_SIGNED_BY_GUARDIAN", new LedgerLook(Group.AGREEMENT, "done", "pi-file-edit", AGREEMENT)),
            Map.entry("OWN_CONSENT_GIVEN", new LedgerLook(Group.AGREEMENT, "done", "pi-user", GUARDIANS)),
            Map.entry("CONSENT_GIVEN", new LedgerLook(Group.AGREEMENT, "done", "pi-check-circle", CONSENTS)),
            Map.entry("CONSENT_REFUSED", new LedgerLook(Group.AGREEMENT, "plain", "pi-ban", CONSENTS)),
            Map.entry("CONSENT_WITHDRAWN", new LedgerLook(Group.AGREEMENT, "attention", "pi-undo", CONSENTS)),
            Map.entry("GOALS_RELEASED", new LedgerLook(Group.AGREEMENT, "attention", "pi-lock-open", AGREEMENT)),
            Map.entry("GOALS_RELEASE_TAKEN_BACK", new LedgerLook(Group.AGREEMENT, "plain", "pi-lock", AGREEMENT)),
            Map.entry("GOAL_WRITTEN", new LedgerLook(Group.GOALS, "info", "pi-flag", GOAL)),
            Map.entry("GOAL_REWORDED", new LedgerLook(Group.GOALS, "info", "pi-pencil", GOAL)),
            Map.entry("GOAL_AGREED", new LedgerLook(Group.GOALS, "done", "pi-check", GOAL)),
            Map.entry("GOAL_NOT_AGREED", new LedgerLook(Group.GOALS, "attention", "pi-times", GOAL)),
            Map.entry("GOAL_CALLED_REACHED", new LedgerLook(Group.GOALS, "done", "pi-flag-fill", GOAL)),
            Map.entry("GOAL_REACHED_TAKEN_BACK", new LedgerLook(Group.GOALS, "plain", "pi-undo", GOAL)),
            Map.entry("GOAL_REACHED_BY_ALL", new LedgerLook(Group.GOALS, "attention", "pi-flag-fill", GOAL)),
            Map.entry("GOAL_LAID_ASIDE", new LedgerLook(Group.GOALS, "plain", "pi-pause", GOAL)),
            Map.entry("GOAL_TAKEN_UP", new LedgerLook(Group.GOALS, "info", "pi-play", GOAL)),
            Map.entry("GOAL_LEVEL_RATED", new LedgerLook(Group.GOALS, "info", "pi-list", GOAL)),
            Map.entry("GUARDIAN_RECORDED", new LedgerLook(Group.COURSE, "info", "pi-users", GUARDIANS)),
            Map.entry("GUARDIAN_ENDED", new LedgerLook(Group.COURSE, "plain", "pi-users", GUARDIANS)),
            Map.entry("ASSENT_RECORDED", new LedgerLook(Group.COURSE, "info", "pi-comment", GUARDIANS)),
            Map.entry("CONTACT_KEPT", new LedgerLook(Group.COURSE, "attention", "pi-eye-slash", SAFE_CONTACT)),
            Map.entry("CONTACT_SHOWN_AGAIN", new LedgerLook(Group.COURSE, "plain", "pi-eye", SAFE_CONTACT)),
            Map.entry("SESSION_PLANNED", new LedgerLook(Group.SESSIONS, "plain", "pi-calendar-plus", SESSION)),
            Map.entry("SERIES_PLANNED", new LedgerLook(Group.SESSIONS, "plain", "pi-calendar-plus", "")),
            Map.entry("SESSION_HELD", new LedgerLook(Group.SESSIONS, "done", "pi-calendar", SESSION)),
            Map.entry("SESSION_CANCELLED", new LedgerLook(Group.SESSIONS, "plain", "pi-ban", SESSION)),
            Map.entry("INSTRUMENT_ASSIGNED", new LedgerLook(Group.ANSWERS, "plain", "pi-send", MEASURES)),
            Map.entry("CHECK_ANSWERED", new LedgerLook(Group.ANSWERS, "plain", "pi-comments", "")),
            Map.entry("CHECK_SKIPPED", new LedgerLook(Group.ANSWERS, "plain", "pi-forward", "")),
            Map.entry("PAPER_FORM_ENTERED", new LedgerLook(Group.ANSWERS, "plain", "pi-file", MEASURES)),
            Map.entry("FORM_TAKEN_OVER", new LedgerLook(Group.ANSWERS, "plain", "pi-file-import", MEASURES)),
            Map.entry("SCORE_TAKEN_OVER", new LedgerLook(Group.ANSWERS, "plain", "pi-file-import", MEASURES)),
            Map.entry("ALLIANCE_NOTICE", new LedgerLook(Group.ALLIANCE, "info", "pi-arrow-down-right", "")),
            Map.entry("ALLIANCE_SIGNAL", new LedgerLook(Group.ALLIANCE, "attention", "pi-exclamation-circle", "")),
            Map.entry("ALLIANCE_SLOW_DECLINE", new LedgerLook(Group.ALLIANCE, "attention", "pi-arrow-down", "")),
            Map.entry("ALLIANCE_BACK", new LedgerLook(Group.ALLIANCE, "done", "pi-arrow-up", "")),
            Map.entry("RISK_RAISED", new LedgerLook(Group.ANSWERS, "attention", "pi-exclamation-triangle", "")),
            Map.entry("RISK_TAKEN_UP", new LedgerLook(Group.ANSWERS, "done", "pi-check-circle", "")),
            Map.entry("WORKFLOW_BEGUN", new LedgerLook(Group.ANSWERS, "info", "pi-directions", FOLLOW_UPS)),
            Map.entry("WORKFLOW_ANSWERED", new LedgerLook(Group.ANSWERS, "plain", "pi-check", FOLLOW_UPS)),
            Map.entry("WORKFLOW_CLOSED", new LedgerLook(Group.ANSWERS, "done", "pi-check-circle", FOLLOW_UPS)),
            Map.entry("TENSION_REPORTED", new LedgerLook(Group.ALLIANCE, "attention", "pi-bolt", "")));

    /** The look of a kind. */
    static LedgerLook of(String kind) {
        return LOOKS.getOrDefault(kind, PLAIN);
    }

    /** The kinds of a group. */
    static Set<String> kinds(Group group) {
        return LOOKS.entrySet().stream()
                .filter(look -> look.getValue().group() == group)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The groups of these kinds, in the order of the filter; {@code OTHER} cannot be filtered by. */
    static List<Group> groups(List<String> kinds) {
        return kinds.stream()
                .map(kind -> of(kind).group())
                .filter(group -> group != Group.OTHER)
                .distinct()
                .sorted()
                .toList();
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
