package org.rapport.measure.wording;

import java.io.Serializable;

/**
 * A file an administrator sent to be looked at.
 *
 * @param name its name, without a directory
 * @param text what stands in it
 */
public record SentFile(String name, String text) implements Serializable {

    /** The name only. */
    @Override
    public String toString() {
        return "SentFile " + name;
    }
}
