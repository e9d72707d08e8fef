package org.rapport.workflow;

import java.util.UUID;

/** A course of a relationship as a page showed it; {@code seen} is the version shown. */
public record CourseRef(UUID relationship, UUID course, long seen) {}
