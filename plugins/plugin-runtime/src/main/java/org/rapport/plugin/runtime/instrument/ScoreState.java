package org.rapport.plugin.runtime.instrument;

/** How a score came about. */
public enum ScoreState {
    /** Computed by the rule of the scale; under {@code IGNORE} from whatever was answered. */
    SCORED,
    /** Scaled up from the answered items, because the scale allows some to be missing. */
    PRORATED,
    /** No score: more is missing than the scale allows. */
    TOO_FEW_ANSWERS,
    /** The plugin's own scorer has not been asked yet, or did not answer. */
    PENDING
}
