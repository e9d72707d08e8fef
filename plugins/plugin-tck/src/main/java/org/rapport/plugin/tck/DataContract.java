package org.rapport.plugin.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.spi.RapportPlugin;

/**
 * What a plugin of data files must keep to: everything {@link InstrumentContract} asks. Extend it in a test beside the files:
 *
 * <pre>{@code
 * class SleepDiaryTest extends DataContract {
 *     protected Path directory() { return Path.of("sleep-diary"); }
 *     protected List<GoldenVector> vectors() { ... }
 *     protected List<DirectionExample> directions() { ... }
 * }
 * }</pre>
 *
 * <p>A mistake in a file fails every test with its file, line and field.
 */
public abstract class DataContract extends InstrumentContract {

    /**
     * The plugin's directory with its {@code *.yaml} files.
     *
     * @return the directory
     */
    protected abstract Path directory();

    @Override
    protected final RapportPlugin plugin() {
        try {
            return DataPlugin.read(directory());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The data files in " + directory() + " cannot be read", unreadable);
        }
    }

    @Override
    protected final Path pack(Path plugins) {
        try {
            Path packed = Files.createDirectories(plugins.resolve("plugin-under-test"));
            for (Path file : DataPlugin.files(directory())) {
                Files.copy(file, packed.resolve(file.getFileName()));
            }
            return packed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The data files in " + directory() + " cannot be copied", unreadable);
        }
    }
}
