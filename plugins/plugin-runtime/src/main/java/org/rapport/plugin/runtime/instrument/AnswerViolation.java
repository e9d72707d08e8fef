package org.rapport.plugin.runtime.instrument;

/**
 * One thing wrong with a response. Names the item, never the answer.
 *
 * @param item id of the item as the response gives it
 * @param rule what is wrong
 */
public record AnswerViolation(String item, AnswerRule rule) {}
