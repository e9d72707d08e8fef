package org.rapport.plugin.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The plugin that docs/plugins.md shows passes the kit with the vectors it shows. */
class GuideTest extends DataContract {

    private static final List<String> ITEMS = List.of("rested", "awake");

    @TempDir
    static Path shown;

    @Override
    protected Path directory() {
        try {
            String guide = Files.readString(Path.of("../../docs/plugins.md"));
            String yaml = guide.substring(guide.indexOf("```yaml\n") + "```yaml\n".length());
            Files.writeString(shown.resolve("instrument.yaml"), yaml.substring(0, yaml.indexOf("```")));
            return shown;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<GoldenVector> vectors() {
        return List.of(
                GoldenVector.of("sleep-week", "a bad night", GoldenVector.row(ITEMS, "1 3"))
                        .score("total", "5")
                        .risk("awake"),
                GoldenVector.of("sleep-week", "one missing", GoldenVector.row(ITEMS, "1 -"))
                        .prorated("total", "4"),
                GoldenVector.of("sleep-week", "nothing", GoldenVector.row(ITEMS, "- -"))
                        .noScore("total"));
    }

    @Override
    protected List<DirectionExample> directions() {
        return List.of(new DirectionExample(
                "sleep-week", "total", GoldenVector.row(ITEMS, "3 0"), GoldenVector.row(ITEMS, "0 3")));
    }
}
