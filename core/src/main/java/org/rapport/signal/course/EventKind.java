package org.rapport.signal.course;

/** What a rule saw in a course. None of them says that something is wrong; each asks a person to look. */
public enum EventKind {
    /** The alliance dipped between two forms: the fall reaches {@code noticeFactor} thresholds. */
    NOTICE("alliance-drop"),
    /** Possible strain: the fall between two forms reaches {@code signalFactor} thresholds. */
    SIGNAL("alliance-drop"),
    /** The alliance went down over several sessions without a step large enough to stand out. */
    SLOW_DECLINE("alliance-slow-decline");

    private final String rule;

    EventKind(String rule) {
        this.rule = rule;
    }

    /** The id of the rule that raises it. One rule raises at most one event for a form. */
    public String rule() {
        return rule;
    }
}
