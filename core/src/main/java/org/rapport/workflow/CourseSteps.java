package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.job.AsJob;

/**
 * As {@link FollowUps}, and asks the workflow at once, after the transaction, so that whoever says that a step is done sees the
 * next one. Should that not work out the outbox asks again.
 */
@ApplicationScoped
public class CourseSteps {

    @Inject
    private FollowUps followUps;

    @Inject
    private WorkflowQuestions questions;

    @Inject
    private AsJob asJob;

    @Inject
    private CurrentActor actor;

    /** As {@link FollowUps#answer}. */
    public void answer(CourseRef ref, boolean done) {
        followUps.answer(ref, done);
        UUID organisation = actor.get().organisation();
        asJob.in(organisation, "workflow", () -> {
            questions.next(organisation, ref.course());
            return true;
        });
    }
}
