package org.rapport.web.consent;

import java.util.List;
import org.rapport.consent.family.MeetingForm;
import org.rapport.consent.family.MeetingOutcome;
import org.rapport.consent.family.MeetingStatus;
import org.rapport.web.Choice;

/** What the forms about contact offer to choose from. */
public record MeetingLists(List<Choice> children, List<Choice> people, List<MeetingStatus> next) {

    /** Keeps its own copies. */
    public MeetingLists {
        children = List.copyOf(children);
        people = List.copyOf(people);
        next = List.copyOf(next);
    }

    /** How people can meet. */
    public MeetingForm[] forms() {
        return MeetingForm.values();
    }

    /** What can become of a contact. */
    public MeetingOutcome[] outcomes() {
        return MeetingOutcome.values();
    }
}
