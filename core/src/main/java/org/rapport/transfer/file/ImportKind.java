package org.rapport.transfer.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file holds, in the order in which files are read, and its columns. */
public enum ImportKind {
    /** Who comes, with whom, since when. */
    CLIENTS(
            List.of("client_id", "given_name", "family_name", "language", "therapist", "starts_on"),
            List.of(
                    "born_on",
                    "email",
                    "phone",
                    "practice",
                    "site",
                    "unit_id",
                    "unit_kind",
                    "role",
                    "ends_on",
                    "phase")),
    /** Sessions of the past. */
    SESSIONS(List.of("session_id", "client_id", "starts_at", "minutes", "status"), List.of()),
    /** Forms answered in the past. */
    SCORES(
            List.of("score_id", "client_id", "instrument"),
            List.of("session_id", "answered_on", "respondent", "scale", "total"));

    private static final Pattern ITEM = Pattern.compile("item_[1-9][0-9]{0,2}");

    private final List<String> needed;
    private final Set<String> all;
    private final List<String> template;

    ImportKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.template = java.util.stream.Stream.concat(needed.stream(), optional.stream())
                .toList();
        this.all = Set.copyOf(template);
    }

    /** The columns that must be there. */
    public List<String> needed() {
        return needed;
    }

    /** The columns of an empty file to begin with. */
    public List<String> template() {
        return this == SCORES
                ? java.util.stream.Stream.concat(template.stream(), java.util.stream.Stream.of("item_1", "item_2"))
                        .toList()
                : template;
    }

    /** Whether a file of this kind may have such a column. */
    public boolean has(String column) {
        return all.contains(column) || (this == SCORES && ITEM.matcher(column).matches());
    }

    /** The column whose value stands for the row in the other system. */
    public String key() {
        return needed.get(0);
    }
}
