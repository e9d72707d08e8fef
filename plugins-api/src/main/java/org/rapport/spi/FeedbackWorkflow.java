package org.rapport.spi;

import java.util.List;
import java.util.Optional;

/**
 * A sequence of steps that follows what a client or therapist reports, or a signal: who acts, what is asked, until when, and
 * when it is done. The host keeps the state of each course, asks the people and watches the deadlines; the workflow only decides
 * the next step from that state.
 *
 * <p><b>Calls.</b> Id, version, title and steps are asked once when the plugin is loaded and must always be the same. {@link #next}
 * is asked again and again, from several threads at once, never inside a transaction and perhaps twice for the same occasion: it
 * must give the same answer for the same state, without clock, randomness or memory. It has a time limit.
 *
 * <p><b>Errors.</b> A {@code next} that throws, takes too long or names a step that does not exist changes nothing: the course stays
 * where it is, the therapist is shown it as stuck and may go on to the step that stands next in {@link #steps()} or close it. Three
 * failures in a row suspend the plugin. A course goes on with the version it began with; when that is gone it can only be closed.
 *
 * <p><b>Null.</b> No method may return null, nor a list with null in it.
 *
 * @since 1.0
 */
@Experimental
public interface FeedbackWorkflow {

    /**
     * Its id.
     *
     * @return lower-case letters, digits and hyphens, at most 64; unique on a host and the same in every version
     */
    String id();

    /**
     * Its version; whatever changes a step or a decision is a new one.
     *
     * @return as {@code 1.0}
     */
    String version();

    /**
     * Its name for people.
     *
     * @return in every language the plugin supports
     */
    LocalText title();

    /**
     * Its steps in their usual order.
     *
     * @return at least one, each id once
     */
    List<WorkflowStep> steps();

    /**
     * Decides the next step. Asked when something happened: a signal was raised or a report came in and no course runs ({@link
     * WorkflowState#step()} is empty), the step under way was answered or said not to be done, or its deadline passed.
     *
     * @param state where the course stands and what was reported
     * @return id of one of {@link #steps()}; empty closes the course, or does not begin one
     */
    Optional<String> next(WorkflowState state);
}
