package org.rapport.transfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Rows about clients that are looked at together, so that the database is asked once for many of them. */
final class Batch {

    private final UUID organisation;
    private final Index index;
    private final Tally tally;
    private final Of of;
    private final List<Line> lines = new ArrayList<>();

    /**
     * What the rows are.
     *
     * @param kind of the file
     * @param id the column of a row's own id
     * @param earlier the line that has this id already, for an id and its line
     */
    record Of(ImportKind kind, String id, BiFunction<String, Integer, Optional<Integer>> earlier) {}

    Batch(UUID organisation, Index index, Tally tally, Of of) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.of = of;
    }

    /** Takes one more row; answers whether it is time to look at them. */
    boolean fullWith(Line line) {
        lines.add(line);
        return lines.size() >= Looking.BATCH;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void clear() {
        lines.clear();
    }

    /** Those of the rows that were brought before; the index knows all clients they name from now on. */
    Map<String, ImportKeys.Known> known(ImportKeys keys, Treatments treatments) {
        List<String> ids = new ArrayList<>();
        for (Line line : lines) {
            String id = line.id(of.id());
            ids.add(id);
            if (!id.isEmpty()) {
                of.earlier()
                        .apply(id, line.number())
                        .ifPresent(earlier -> line.refuse(of.id(), RowError.ID_TWICE, Map.of("line", earlier)));
            }
        }
        Map<String, ImportKeys.Known> known = keys.known(organisation, of.kind(), ids);
        treatments.addKnown(
                organisation,
                index,
                lines.stream().map(line -> line.text("client_id")).toList());
        return known;
    }

    /** A row that was brought before is left out; one that says something else now is told. */
    void again(Line line, ImportKeys.Known same) {
        if (Arrays.equals(same.fingerprint(), line.fingerprint(same.subject()))) {
            tally.known();
        } else {
            tally.differing();
            line.note("", RowError.DIFFERS_NOW);
        }
    }

    /** The client a row is about; told at the row where nobody has the id. */
    Optional<Index.Client> client(Line line) {
        String id = line.required("client_id");
        Optional<Index.Client> client = index.client(id);
        if (client.isEmpty() && !id.isEmpty() && !index.namedClient(id)) {
            line.refuse("client_id", RowError.NO_CLIENT);
        }
        return client;
    }
}
