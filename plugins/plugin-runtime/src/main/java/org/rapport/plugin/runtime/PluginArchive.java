package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens the ZIP file a plugin comes in. The whole table of contents is judged before the first byte is written, each file is written up
 * to the size it claims and no further, and what was begun is removed when something is wrong.
 *
 * <pre>{@code
 * Path directory = PluginArchive.open(uploaded, plugins.resolve(".opening-7"), ArchiveLimits.usual());
 * }</pre>
 */
public final class PluginArchive {

    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 8;
    private static final long SMALL = 1 << 20;
    private static final Set<String> NO_NAMES = Set.of(".", "..");

    private final Path zip;
    private final List<ZipListing.Entry> entries;

    private PluginArchive(Path zip, List<ZipListing.Entry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens an archive into a directory. A single directory in it that holds everything is left out.
     *
     * @param zip the archive
     * @param into a directory that does not exist yet; there when this returns, gone when it throws
     * @param limits how large it may be
     * @return the directory
     * @throws PluginRefused if the archive is not safe to open, with the reason
     * @throws UncheckedIOException if the directory cannot be written
     */
    public static Path open(Path zip, Path into, ArchiveLimits limits) {
        PluginArchive archive = new PluginArchive(zip, listing(zip));
        archive.judge(limits);
        try {
            Files.createDirectory(into);
            archive.write(into);
            return into;
        } catch (IOException unwritable) {
            remove(into);
            throw new UncheckedIOException("The plugin cannot be written to " + into.getFileName(), unwritable);
        } catch (PluginRefused refused) {
            remove(into);
            throw refused;
        }
    }

    private static List<ZipListing.Entry> listing(Path zip) {
        try {
            return ZipListing.of(zip);
        } catch (IOException unreadable) {
            throw refused("The file cannot be opened as a ZIP file: " + unreadable.getMessage() + ".");
        }
    }

    private void judge(ArchiveLimits limits) {
        if (entries.isEmpty() || entries.size() > limits.entries()) {
            throw refused("There are " + entries.size() + " entries; 1 to " + limits.entries() + " are allowed.");
        }
        Set<String> names = new HashSet<>();
        long size = 0;
        for (ZipListing.Entry entry : entries) {
            judge(entry);
            if (!names.add(plain(entry.name()))) {
                throw refused("\"" + shown(entry.name()) + "\" is there twice (upper and lower case count as one).");
            }
            size += entry.size();
        }
        long most = Math.max(SMALL, fileSize() * limits.ratio());
        if (size > limits.bytes() || size > most) {
            throw refused("Opened it would have " + size + " bytes, which is more than "
                    + Math.min(most, limits.bytes()) + ": too much, or too much for so small a file.");
        }
    }

    private long fileSize() {
        try {
            return Files.size(zip);
        } catch (IOException unreadable) {
            throw refused("The file cannot be read.");
        }
    }

    private static void judge(ZipListing.Entry entry) {
        String name = entry.name();
        if (entry.kind() == ZipListing.Kind.LINK) {
            throw refused("\"" + shown(name) + "\" is a symbolic link. Pack the file itself.");
        }
        if (entry.kind() == ZipListing.Kind.OTHER) {
            throw refused("\"" + shown(name) + "\" is neither a file nor a directory.");
        }
        if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            throw refused("\"" + shown(name) + "\" is an absolute name. Names are relative and written with \"/\".");
        }
        List<String> parts = List.of(withoutSlash(name).split("/", -1));
        if (parts.stream().anyMatch(part -> part.isBlank() || NO_NAMES.contains(part))) {
            throw refused("\"" + shown(name) + "\" leads out of the plugin's directory or names no file.");
        }
        if (!readable(name) || parts.size() > DEEPEST) {
            throw refused("\"" + shown(name) + "\" is no usable name: at most " + LONGEST_NAME + " characters and "
                    + DEEPEST + " levels, without control characters.");
        }
    }

    private static boolean readable(String name) {
        return name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(each -> Character.isISOControl(each) || each == 0xFFFD);
    }

    private static String withoutSlash(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String plain(String name) {
        return Normalizer.normalize(withoutSlash(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** A name as it can be shown in a line of text. */
    private static String shown(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "?");
        return safe.length() > 80 ? safe.substring(0, 80) + "..." : safe;
    }

    private void write(Path into) throws IOException {
        String top = top();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipListing.Entry entry : entries) {
                String name = entry.name().substring(top.length());
                if (entry.kind() == ZipListing.Kind.FILE) {
                    Path target = into.resolve(name);
                    directories(target.getParent(), entry);
                    write(file, entry, target);
                } else if (!name.isEmpty()) {
                    directories(into.resolve(name), entry);
                }
            }
        }
    }

    /** The directory that holds everything, with its slash; empty if there is none. */
    private String top() {
        Set<String> tops = entries.stream()
                .map(entry -> entry.name().substring(0, entry.name().indexOf('/') + 1))
                .collect(Collectors.toSet());
        String only = tops.size() == 1 ? tops.iterator().next() : "";
        return only.equals("lib/") ? "" : only;
    }

    private static void directories(@Nullable Path directory, ZipListing.Entry entry) throws IOException {
        if (directory != null) {
            try {
                Files.createDirectories(directory);
            } catch (FileAlreadyExistsException file) {
                throw refused("\"" + shown(entry.name()) + "\" lies in something that is a file itself.");
            }
        }
    }

    private static void write(ZipFile file, ZipListing.Entry entry, Path target) throws IOException {
        ZipEntry stored = file.getEntry(entry.name());
        if (stored == null) {
            throw refused("\"" + shown(entry.name()) + "\" cannot be found in the file.");
        }
        try (InputStream in = file.getInputStream(stored);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            long written = 0;
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > entry.size()) {
                    break;
                }
                out.write(buffer, 0, read);
            }
            if (written != entry.size()) {
                throw refused("\"" + shown(entry.name()) + "\" has another size than the file says.");
            }
        } catch (ZipException damaged) {
            throw refused("\"" + shown(entry.name()) + "\" is damaged.");
        }
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("What was begun in " + directory.getFileName() + " cannot be removed", left);
        }
    }

    private static PluginRefused refused(String detail) {
        return new PluginRefused(new PluginProblem(PluginProblem.Kind.ARCHIVE, detail));
    }
}
