package org.rapport.measure.form;

/**
 * A form that was sent.
 *
 * @param created whether it was kept just now; false where its key was used for it before
 */
public record SentForm(Receipt receipt, boolean created) {}
