package org.rapport.client.consent;

/**
 * What was decided about one purpose.
 *
 * @param textNumber the version of the text that was shown; counts for nothing when something is taken back
 */
public record ConsentChoice(ConsentPurpose purpose, ConsentOutcome outcome, int textNumber) {}
