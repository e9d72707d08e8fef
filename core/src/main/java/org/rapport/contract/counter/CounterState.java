package org.rapport.contract.counter;

/** Where the talk about a change stands. */
public enum CounterState {
    WAITS_FOR_THERAPIST,
    WAITS_FOR_ASKER,
    ACCEPTED,
    DECLINED,
    TAKEN_BACK,
    /** The version it was about was taken back before anybody answered. */
    OVER
}
