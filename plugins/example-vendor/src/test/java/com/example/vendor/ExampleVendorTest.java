package com.example.vendor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.plugin.tck.InstrumentContract;
import org.rapport.spi.Instrument;
import org.rapport.spi.RapportPlugin;

/** The test kit over this plugin. Compute the scores below by hand, never with the plugin. */
class ExampleVendorTest extends InstrumentContract {

    private static final Path DATA = Path.of("src", "main", "plugin");
    private static final String EVENING = "example-vendor-evening";
    private static final String DAY = "example-vendor-day";
    private static final List<String> EVENING_ITEMS = List.of("quiet", "hurried", "garden");
    private static final List<String> DAY_ITEMS = List.of("morning", "noon", "evening");

    @Override
    protected RapportPlugin plugin() {
        return new ExampleVendorPlugin();
    }

    @Override
    protected List<Instrument> data() {
        try {
            return DataPlugin.read(DATA).instruments();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected Path pack(Path plugins) {
        Path packed = super.pack(plugins);
        try {
            for (Path file : DataPlugin.files(DATA)) {
                Files.copy(file, packed.resolve(file.getFileName()));
            }
            return packed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<GoldenVector> vectors() {
        return List.of(
                // 2 + (3 - 1) + 3
                GoldenVector.of(EVENING, "an easy evening", GoldenVector.row(EVENING_ITEMS, "2 1 3"))
                        .score("ease", "7"),
                // (1 + (3 - 0)) * 3 / 2
                GoldenVector.of(EVENING, "one missing", GoldenVector.row(EVENING_ITEMS, "1 0 -"))
                        .prorated("ease", "6"),
                GoldenVector.of(EVENING, "two missing", GoldenVector.row(EVENING_ITEMS, "1 - -"))
                        .noScore("ease"),
                // (1 + 4 + 2) / 3, and from 1 to 4
                GoldenVector.of(DAY, "a bright noon", GoldenVector.row(DAY_ITEMS, "1 4 2"))
                        .score("light", "2.3333")
                        .score("swing", "3"),
                GoldenVector.of(DAY, "no noon", GoldenVector.row(DAY_ITEMS, "1 - 2"))
                        .noScore("light")
                        .noScore("swing"));
    }

    @Override
    protected List<DirectionExample> directions() {
        return List.of(
                new DirectionExample(
                        EVENING,
                        "ease",
                        GoldenVector.row(EVENING_ITEMS, "3 0 3"),
                        GoldenVector.row(EVENING_ITEMS, "0 3 0")),
                new DirectionExample(
                        DAY, "light", GoldenVector.row(DAY_ITEMS, "4 4 4"), GoldenVector.row(DAY_ITEMS, "0 0 0")),
                new DirectionExample(
                        DAY, "swing", GoldenVector.row(DAY_ITEMS, "2 2 2"), GoldenVector.row(DAY_ITEMS, "0 4 0")));
    }
}
