package org.rapport.measure.form;

import java.util.UUID;
import org.rapport.measure.response.RawAnswers;

/**
 * Keeps what was typed so far.
 *
 * @param sequence counts up with every draft a page sends; an older one changes nothing
 */
public record SaveDraft(UUID assignment, long sequence, RawAnswers answers) {}
