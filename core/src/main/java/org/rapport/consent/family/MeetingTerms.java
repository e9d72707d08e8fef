package org.rapport.consent.family;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed, in words; only what it is for is needed.
 *
 * @param purpose what it is for
 * @param howOften how often and how long
 * @param place where, who watches over it, who brings and collects the child
 * @param leftOut topics that are left out, and what holds for gifts
 * @param stops what ends a contact at once
 * @param wishes what the child wishes, and who heard it
 * @param order where a court's order is to be found
 */
public record MeetingTerms(
        @Nullable String purpose,
        @Nullable String howOften,
        @Nullable String place,
        @Nullable String leftOut,
        @Nullable String stops,
        @Nullable String wishes,
        @Nullable String order) {

    private static final String BETWEEN = "\u001f";
    private static final int COUNT = 7;

    /** All of it in order; empty where nothing was agreed. */
    List<String> all() {
        return Stream.of(purpose, howOften, place, leftOut, stops, wishes, order)
                .map(text -> Objects.requireNonNullElse(text, "")
                        .replace(BETWEEN, " ")
                        .strip())
                .toList();
    }

    /** As one text, to be sealed. */
    String joined() {
        return String.join(BETWEEN, all());
    }

    /** The reverse. */
    static MeetingTerms of(String joined) {
        String[] all = joined.split(BETWEEN, COUNT);
        return new MeetingTerms(
                part(all, 0), part(all, 1), part(all, 2), part(all, 3), part(all, 4), part(all, 5), part(all, 6));
    }

    private static String part(String[] all, int place) {
        return place < all.length ? all[place] : "";
    }

    /** The type only; never the words. */
    @Override
    public String toString() {
        return "MeetingTerms";
    }
}
