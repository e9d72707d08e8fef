package org.rapport.relationship.care;

import org.rapport.client.minor.AssentRow;

/** What a child said, and the name of the member who heard it. */
public record AssentLine(AssentRow said, String heardBy) {

    /** The id; never the words. */
    @Override
    public String toString() {
        return "AssentLine " + said.id();
    }
}
