package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.response.Responses;
import org.rapport.plugin.OfferedWorkflow;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.shared.data.Row;
import org.rapport.spi.Answers;
import org.rapport.spi.WorkflowState;

/** What a workflow is told: where its course stands and what was answered, without words and without anybody's id. */
@ApplicationScoped
class CourseFacts {

    @Inject
    private EntityManager entities;

    @Inject
    private OccasionStore occasions;

    @Inject
    private CourseStore courses;

    @Inject
    private WorkflowDefinitions definitions;

    @Inject
    private Responses responses;

    List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations() o")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    Optional<Occasion> occasion(UUID organisation, UUID id) {
        return occasions.find(organisation, id);
    }

    UUID keep(UUID organisation, OfferedWorkflow workflow) {
        return definitions.idOf(organisation, workflow);
    }

    WorkflowDefinition workflow(UUID organisation, Course course) {
        return definitions.get(organisation, course.definition()).definition();
    }

    /** Before the first step. */
    WorkflowState begin(UUID organisation, Occasion occasion) {
        return CourseQuestion.begin(
                occasion,
                occasion.kind() == OccasionKind.REPORT ? answers(organisation, occasion.response()) : Answers.none());
    }

    /** At the step under way. */
    CourseQuestion question(UUID organisation, Course course) {
        WorkflowState begin = occasions
                .find(organisation, course.occasion())
                .map(occasion -> begin(organisation, occasion))
                .orElseGet(() -> WorkflowState.signalled(course.occasionKind().name()));
        List<CourseQuestion.Ended> ended = courses.ended(course).stream()
                .map(each -> new CourseQuestion.Ended(each.step(), each.how(), form(organisation, each.response())))
                .toList();
        return new CourseQuestion(
                course.id(),
                course.turn(),
                workflow(organisation, course),
                CourseQuestion.at(begin, ended, course.step(), course.overdue()));
    }

    private Optional<Answers> form(UUID organisation, @Nullable UUID response) {
        return response == null ? Optional.empty() : Optional.of(answers(organisation, response));
    }

    private Answers answers(UUID organisation, UUID response) {
        return responses.answered(organisation, response).answers().withoutTexts();
    }
}
