package org.rapport.signal.course;

/**
 * An event and what became of it so far.
 *
 * @param raised the event; never changes
 * @param followUp changes as further forms come in; an attached event shares that of its signal
 */
public record CourseEvent(RaisedEvent raised, FollowUp followUp) {

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
