package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.outbox.OutboxHandler;

/** The outbox work of courses. */
final class WorkflowWork {

    /** Something happened that workflows are asked about; the subject is the occasion. */
    static final String OCCASION = "workflow.occasion";

    /** A form was handed in that a course waited for; the subject is the response. */
    static final String FORM = "workflow.form";

    private WorkflowWork() {}

    /** Asks whether a course begins. */
    @ApplicationScoped
    static class Occasions implements OutboxHandler {

        @Inject
        private WorkflowQuestions questions;

        @Override
        public String kind() {
            return OCCASION;
        }

        @Override
        public void handle(UUID organisation, UUID occasion) {
            questions.begin(organisation, occasion);
        }
    }

    /** Asks what comes next in a course. */
    @ApplicationScoped
    static class Questions implements OutboxHandler {

        @Inject
        private WorkflowQuestions questions;

        @Override
        public String kind() {
            return CourseMoves.QUESTION;
        }

        @Override
        public void handle(UUID organisation, UUID course) {
            questions.next(organisation, course);
        }
    }

    /** Tells a course that its form came. */
    @ApplicationScoped
    static class Forms implements OutboxHandler {

        @Inject
        private CourseTurns turns;

        @Override
        public String kind() {
            return FORM;
        }

        @Override
        public void handle(UUID organisation, UUID response) {
            turns.formAnswered(response);
        }
    }
}
