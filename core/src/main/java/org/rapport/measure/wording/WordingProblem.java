package org.rapport.measure.wording;

/**
 * A wording file that gives no words, with a reason an administrator can act on.
 *
 * @param file its name without the directory
 * @param reason why
 * @param detail what the reason's sentence needs, or empty
 */
public record WordingProblem(String file, WordingReason reason, String detail) {}
