package org.rapport.launcher;

/**
 * One thing {@code doctor} has to say.
 *
 * @param weight how bad it is
 * @param sentence what was found; where it is wrong, also what to do next
 */
record Finding(Weight weight, String sentence) {

    /** From "nothing to do" to "do it before anything else"; the last one is no finding but its lack. */
    enum Weight {
        FINE("fine"),
        NOTICE("look at this"),
        WRONG("wrong"),
        UNSEEN("could not look");

        private final String word;

        Weight(String word) {
            this.word = word;
        }
    }

    static Finding fine(String sentence) {
        return new Finding(Weight.FINE, sentence);
    }

    static Finding notice(String sentence) {
        return new Finding(Weight.NOTICE, sentence);
    }

    static Finding wrong(String sentence) {
        return new Finding(Weight.WRONG, sentence);
    }

    static Finding unseen(String sentence) {
        return new Finding(Weight.UNSEEN, sentence);
    }

    boolean is(Weight other) {
        return weight == other;
    }

    /** The line a person reads. */
    String line(String name) {
        return String.format("%-14s %s: %s", weight.word, name, sentence);
    }
}
