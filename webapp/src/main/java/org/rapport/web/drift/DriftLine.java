package org.rapport.web.drift;

/**
 * A row of the comparison, in words.
 *
 * @param what what is compared
 * @param agreed what was agreed
 * @param happens what happens
 * @param passes whether it has passed its limit
 * @param cue whether it is a cue about the frame of the work
 */
public record DriftLine(String what, String agreed, String happens, boolean passes, boolean cue) {

    /** The kind of badge. */
    public String tone() {
        return passes ? "attention" : "done";
    }
}
