package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipRef;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/** Where agreements about contact leave their traces: the journal, and a task that is due on the day of the next look. */
@ApplicationScoped
class MeetingTrace {

    @Inject
    private Journal journal;

    @Inject
    private Tasks tasks;

    void shown(RelationshipRef in) {
        journal.read(FamilyAction.CONTACT_AGREEMENTS_SHOWN, in.id(), List.of());
    }

    void changed(FamilyAction action, RelationshipRef in) {
        journal.changed(action, in.id());
    }

    /** Each therapist looks at it again on this day; on none when it has ended. */
    void reviewed(RelationshipRef in, UUID agreement, @Nullable LocalDate day) {
        tasks.settle(FamilyTask.CONTACT_REVIEW_DUE, agreement);
        if (day != null) {
            Instant due = day.atStartOfDay(in.zone()).toInstant();
            in.therapists()
                    .forEach(therapist -> tasks.open(
                            new OpenTask(FamilyTask.CONTACT_REVIEW_DUE, in.id(), agreement, therapist, due)));
        }
    }
}
