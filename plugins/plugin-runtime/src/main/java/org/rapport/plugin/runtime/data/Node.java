package org.rapport.plugin.runtime.data;

import java.util.List;
import java.util.Map;

/** A value of a data file and the line it stands in. */
sealed interface Node {

    /** Line it begins in, from 1. */
    int line();

    /** What a reader calls it. */
    String called();

    /** A single value as it is written; whether it is a number or a word is for its reader to say. */
    record Scalar(int line, String text) implements Node {
        @Override
        public String called() {
            return "\"" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "\"";
        }
    }

    /** Several values. */
    record Sequence(int line, List<Node> values) implements Node {
        @Override
        public String called() {
            return "a list";
        }
    }

    /** Values by name, in the order of the file. */
    record Mapping(int line, Map<String, Node> values) implements Node {
        @Override
        public String called() {
            return "fields with values";
        }
    }
}
