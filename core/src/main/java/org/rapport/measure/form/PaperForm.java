package org.rapport.measure.form;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.ItemKind;

/**
 * The blanks of a paper form, for typing values in: topics in the instrument's own short words, never the wording.
 *
 * @param title the instrument's name
 * @param credit the line that credits the holder, where it must be seen
 */
public record PaperForm(String instrument, String title, List<PaperItem> items, Optional<String> credit) {

    /** Copies the list. */
    public PaperForm {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param kind how it is answered
     * @param number its place, from 1
     * @param label its topic, or empty
     * @param values the values it can have; empty for kinds without options
     * @param min smallest number of a ranged kind, or empty
     * @param max largest number of a ranged kind, or empty
     */
    public record PaperItem(
            String item, ItemKind kind, int number, String label, List<String> values, String min, String max) {

        /** Copies the list. */
        public PaperItem {
            values = List.copyOf(values);
        }

        /** Whether its topic says its number itself. */
        public boolean numbered() {
            return label.matches("(Item|Frage|Question) " + number + "\\b.*");
        }

        /** Whether a figure is typed. */
        public boolean figure() {
            return kind.numeric();
        }

        /** Whether several values may be marked. */
        public boolean multiple() {
            return kind == ItemKind.MULTIPLE_CHOICE;
        }

        /** Whether a day is given. */
        public boolean day() {
            return kind == ItemKind.DATE;
        }

        /** Whether words are typed. */
        public boolean words() {
            return kind == ItemKind.TEXT || kind == ItemKind.CLIENT_AUTHORED;
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
