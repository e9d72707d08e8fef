package org.rapport.plugin.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a ZIP file as it is written: with the kind of each entry and with every name it lists, also one that is
 * there twice, which {@code java.util.zip} does not tell. Plain ZIP files only: nothing before or behind, no parts, no encryption.
 */
final class ZipListing {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LARGEST = 8 << 20;
    private static final int UNIX = 3;
    private static final int TYPE = 0xF000;
    private static final int FILE = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int LINK = 0xA000;

    /** What an entry is. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A device, a pipe and the like. */
        OTHER
    }

    /**
     * One line of the table.
     *
     * @param size as it says, when opened
     */
    record Entry(String name, Kind kind, long size) {}

    private ZipListing() {}

    /** All lines of the table, in its order. */
    static List<Entry> of(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            ByteBuffer end = end(file);
            int count = end.getShort(10) & 0xFFFF;
            long size = end.getInt(12) & 0xFFFFFFFFL;
            long offset = end.getInt(16) & 0xFFFFFFFFL;
            boolean whole = end.getShort(4) == 0 && end.getShort(6) == 0 && (end.getShort(8) & 0xFFFF) == count;
            if (!whole || size > LARGEST || offset + size != file.size() - end.remaining()) {
                throw new IOException("not a plain ZIP file");
            }
            ByteBuffer table = read(file, offset, (int) size);
            List<Entry> entries = new ArrayList<>();
            while (table.remaining() >= ENTRY_SIZE) {
                entries.add(entry(table));
            }
            if (entries.size() != count || table.hasRemaining()) {
                throw new IOException("its table of contents is not in order");
            }
            return entries;
        }
    }

    /** The last record, found from the end, up to the end of the file. */
    private static ByteBuffer end(FileChannel file) throws IOException {
        int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = read(file, file.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xFFFF) == length - at - END_SIZE) {
                return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IOException("not a ZIP file");
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("the file is cut off");
            }
        }
        return buffer.flip();
    }

    private static Entry entry(ByteBuffer table) throws IOException {
        int at = table.position();
        int name = table.getShort(at + 28) & 0xFFFF;
        int rest = (table.getShort(at + 30) & 0xFFFF) + (table.getShort(at + 32) & 0xFFFF);
        boolean encrypted = (table.getShort(at + 8) & 1) != 0;
        if (table.getInt(at) != ENTRY || encrypted || table.remaining() < ENTRY_SIZE + name + rest) {
            throw new IOException(encrypted ? "it is encrypted" : "its table of contents is not in order");
        }
        byte[] bytes = new byte[name];
        table.get(at + ENTRY_SIZE, bytes);
        table.position(at + ENTRY_SIZE + name + rest);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int host = table.getShort(at + 4) >>> 8 & 0xFF;
        return new Entry(text, kind(text, host, table.getInt(at + 38)), table.getInt(at + 24) & 0xFFFFFFFFL);
    }

    private static Kind kind(String name, int host, int attributes) {
        int type = host == UNIX ? attributes >>> 16 & TYPE : 0;
        if (type == LINK) {
            return Kind.LINK;
        }
        if (type != 0 && type != FILE && type != FOLDER) {
            return Kind.OTHER;
        }
        return type == FOLDER || name.endsWith("/") ? Kind.FOLDER : Kind.FILE;
    }
}
