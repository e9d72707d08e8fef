package org.rapport.measure.form;

import java.util.List;

/**
 * The blanks of a paper form, for typing values in: topics in the instrument's own short words, never the wording.
 *
 * @param title the instrument's name
 */
public record PaperForm(String instrument, String title, List<PaperItem> items) {

    /** Copies the list. */
    public PaperForm {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param number its place, from 1
     * @param label its topic, or empty
     * @param values the values it can have; empty for kinds without options
     * @param min smallest number of a ranged kind, or empty
     * @param max largest number of a ranged kind, or empty
     */
    public record PaperItem(String item, int number, String label, List<String> values, String min, String max) {

        /** Copies the list. */
        public PaperItem {
            values = List.copyOf(values);
        }

        /** The values it can have, as figures, or empty where anything goes. */
        public String range() {
            if (!values.isEmpty()) {
                return values.size() > 5
                        ? values.get(0) + " – " + values.get(values.size() - 1)
                        : String.join(" · ", values);
            }
            return min.isEmpty() ? "" : min + " – " + max;
        }
    }
}
