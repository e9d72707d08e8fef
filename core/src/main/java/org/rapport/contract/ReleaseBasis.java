package org.rapport.contract;

/** Why a guardian may read something. */
public enum ReleaseBasis {
    /** The young person said so. */
    YOUNG_PERSON,
    /** It was decided under the rule of the jurisdiction, for a reason that is kept. */
    DECISION
}
