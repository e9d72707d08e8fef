package org.rapport.measure.response;

import org.rapport.measure.instrument.SettingsInForce;

/** A response that waits for its plugin's scorer. */
public record WaitingForm(AnsweredForm form, SettingsInForce settings) {}
