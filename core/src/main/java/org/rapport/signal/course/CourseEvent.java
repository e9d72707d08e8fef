package org.rapport.signal.course;

/**
 * An event and what became of it so far.
 *
 * @param raised the event; never changes
 * @param followUp changes as further forms come in; an attached event shares that of its signal
 * @param asks whether it still asks a person to look: the scores may still come back (a notice only until half of it
 *     has), or a marked fall has not come back to this day. Attached events leave that to their signal; nothing from
 *     before a long gap asks
 */
public record CourseEvent(RaisedEvent raised, FollowUp followUp, boolean asks) {

    /** What was seen. */
    public EventKind kind() {
        return raised.kind();
    }

    /** The form it stands at. */
    public PointRef at() {
        return raised.at();
    }

    /** Where it stands now. */
    public RepairStatus status() {
        return followUp.status();
    }
}
