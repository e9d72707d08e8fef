package org.rapport.plugins.alliance;

import static org.rapport.plugins.alliance.Shelf.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.tck.DataContract;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;

/** Forms that are not shipped score as published when an organisation brings their structure. */
class BroughtFormsTest extends DataContract {

    @Override
    protected Path directory() {
        return Path.of("src/test/plugin");
    }

    @Override
    protected List<GoldenVector> vectors() {
        return List.of(
                GoldenVector.of("wai-s", "A2.2", row(12, "6 5 6 2 5 6 7 6 5 3 6 5"))
                        .score("task", "22")
                        .score("bond", "23")
                        .score("goal", "23")
                        .score("total", "68"),
                GoldenVector.of("haq-ii", "A16", row(19, "5 5 6 2 5 4 5 1 6 5 2 6 5 6 5 3 4 5 2"))
                        .score("total", "97")
                        .score("mean", "5.1053"));
    }

    @Override
    protected List<DirectionExample> directions() {
        Answers together = row(12, "7 7 7 1 7 7 7 7 7 1 7 7");
        Answers apart = row(12, "1 1 1 7 1 1 1 1 1 7 1 1");
        Answers helped = row(19, "6 6 6 1 6 6 6 1 6 6 1 6 6 6 6 1 6 6 1");
        Answers alone = row(19, "1 1 1 6 1 1 1 6 1 1 6 1 1 1 1 6 1 1 6");
        return Stream.concat(
                        Stream.of("task", "bond", "goal", "total")
                                .map(scale -> new DirectionExample("wai-s", scale, together, apart)),
                        Stream.of("total", "mean").map(scale -> new DirectionExample("haq-ii", scale, helped, alone)))
                .toList();
    }
}
