package org.rapport.signal.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a point of a course.
 *
 * @param index its place among the completed forms of the whole course, from 1
 * @param responseId the form
 * @param sessionId the session the form was about, if it was about one
 */
public record PointRef(int index, UUID responseId, @Nullable UUID sessionId) {}
