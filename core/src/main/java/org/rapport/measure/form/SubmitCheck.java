package org.rapport.measure.form;

import java.util.UUID;
import org.rapport.measure.response.RawAnswers;

/**
 * Hands a form in.
 *
 * @param key made by the page once per form and the same for every attempt to send it
 * @param language in which it was read
 */
public record SubmitCheck(UUID assignment, UUID key, String language, RawAnswers answers) {}
