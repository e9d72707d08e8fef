package org.rapport.plugin.runtime.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;

/** Reads option sets: a row from one number to another, or a list of values. */
final class OptionReading {

    private static final int LONGEST = 200;

    private OptionReading() {}

    static List<OptionSet> sets(Part instrument) {
        List<OptionSet> sets = new ArrayList<>();
        Optional<Part> options = instrument.part("options");
        if (options.isPresent()) {
            for (String id : options.get().names()) {
                boolean list = options.get()
                        .value(id)
                        .filter(Node.Sequence.class::isInstance)
                        .isPresent();
                sets.add(list ? values(options.get(), id, id, false) : fields(options.get(), id));
            }
        }
        return sets;
    }

    private static OptionSet fields(Part options, String id) {
        Optional<Part> part = options.part(id);
        if (part.isEmpty()) {
            return new OptionSet(id, List.of(), false);
        }
        if (part.get().value("values").isPresent()) {
            OptionSet set = values(part.get(), "values", id, part.get().flag("ends-only", false));
            part.get().nothingElse();
            return set;
        }
        int from = end(part.get(), "from");
        int to = end(part.get(), "to");
        part.get().nothingElse();
        if (to - from > LONGEST) {
            part.get().wrong("to", "a row has at most " + LONGEST + " steps; use an item of kind slider or integer");
            return new OptionSet(id, List.of(), true);
        }
        return OptionSet.row(id, from, to);
    }

    private static int end(Part row, String name) {
        if (row.value(name).isEmpty()) {
            row.missing(name);
        }
        return row.whole(name).orElse(0);
    }

    private static OptionSet values(Part part, String name, String id, boolean endsOnly) {
        List<Option> options = new ArrayList<>();
        List<Part> fields = new ArrayList<>();
        if (part.list(name).stream().anyMatch(Node.Mapping.class::isInstance)) {
            fields.addAll(part.parts(name));
        } else {
            for (Node node : part.list(name)) {
                part.number(name, node).ifPresent(value -> options.add(Option.of(value)));
            }
        }
        for (Part field : fields) {
            options.add(Option.of(field.number("value"), InstrumentReading.codes(field)));
            field.nothingElse();
        }
        return new OptionSet(id, options, endsOnly);
    }
}
