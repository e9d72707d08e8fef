package org.rapport.plugin.runtime.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/**
 * What the data files of a plugin directory say: the {@code *.yaml} files directly inside, one instrument each, and in one of them
 * who the plugin is. Without code it is a plugin by itself; beside a jar its instruments are added to those of the jar.
 *
 * @param identity who the plugin is; empty where the files do not say so, as beside a jar
 * @param instruments in the order of the files
 */
public record DataPlugin(Optional<PluginDescriptor> identity, List<Instrument> instruments) implements RapportPlugin {

    private static final int MOST_FILES = 200;
    private static final long LARGEST = 1 << 20;

    /** Copies the list. */
    public DataPlugin {
        instruments = List.copyOf(instruments);
    }

    /**
     * The data files of a directory.
     *
     * @param directory the plugin's directory
     * @return their paths in the order of their names
     * @throws IOException if the directory cannot be read
     */
    public static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads the data files of a directory.
     *
     * @param directory the plugin's directory
     * @return what they say; whether the structure is sound is not judged here
     * @throws UnreadableData if they cannot be understood, with all mistakes
     * @throws IOException if they cannot be read
     */
    public static DataPlugin read(Path directory) throws IOException {
        List<Path> files = files(directory);
        if (files.size() > MOST_FILES) {
            throw new UnreadableData(
                    files.get(0).getFileName().toString(), 1, "there are more than " + MOST_FILES + " files");
        }
        List<DataMistake> mistakes = new ArrayList<>();
        List<Instrument> instruments = new ArrayList<>();
        Optional<PluginDescriptor> identity = Optional.empty();
        for (Path path : files) {
            String file = path.getFileName().toString();
            Notes notes = new Notes(file);
            Node.Mapping fields = YamlText.read(file, text(path));
            Part part = new Part(notes, "", fields);
            Optional<PluginDescriptor> told = part.part("plugin").map(DataPlugin::descriptor);
            if (told.isPresent() && identity.isPresent()) {
                part.wrong("plugin", "another file says already which plugin this is");
            }
            identity = identity.or(() -> told);
            part.part("instrument").map(InstrumentReading::read).ifPresent(instruments::add);
            part.nothingElse();
            mistakes.addAll(notes.all());
        }
        if (!mistakes.isEmpty()) {
            throw new UnreadableData(mistakes);
        }
        return new DataPlugin(identity, instruments);
    }

    private static String text(Path path) throws IOException {
        String file = path.getFileName().toString();
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableData(file, 1, "this is no file of its own; copy it instead of linking to it");
        }
        if (Files.size(path) > LARGEST) {
            throw new UnreadableData(file, 1, "the file is larger than 1 MiB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableData(file, 1, "the file is not written in UTF-8");
        }
    }

    private static PluginDescriptor descriptor(Part part) {
        PluginDescriptor who = new PluginDescriptor(
                part.text("id"),
                part.text("name"),
                part.text("version"),
                part.optionalText("api").orElse("[1.0,2.0)"),
                part.text("vendor"),
                part.text("licence"));
        part.nothingElse();
        return who;
    }

    @Override
    public PluginDescriptor descriptor() {
        return identity.orElseThrow(() -> new UnreadableData(
                "instrument.yaml",
                1,
                "no file says which plugin this is; write plugin: with id, name, version, vendor and"
                        + " licence into one of them"));
    }
}
