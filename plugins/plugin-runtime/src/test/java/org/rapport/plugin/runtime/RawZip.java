package org.rapport.plugin.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP files byte by byte, with everything a ZIP library refuses to write. */
public final class RawZip {

    public static final int FILE = 0x8000 | 0644;
    public static final int LINK = 0xA000 | 0777;
    public static final int PIPE = 0x1000 | 0644;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private int entries;

    public RawZip add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8), FILE, -1);
    }

    /** An entry with a kind of Unix, and a size it claims to have; -1 for the true one. */
    public RawZip add(String name, byte[] content, int mode, int claimed) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflated(content);
        CRC32 sum = new CRC32();
        sum.update(content);
        int size = claimed < 0 ? content.length : claimed;
        int offset = body.size();
        ByteBuffer head = buffer(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) 8);
        head.putInt(0).putInt((int) sum.getValue()).putInt(packed.length).putInt(size);
        head.putShort((short) bytes.length).putShort((short) 0);
        body.writeBytes(head.array());
        body.writeBytes(bytes);
        body.writeBytes(packed);
        ByteBuffer line =
                buffer(46).putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        line.putShort((short) 0x800).putShort((short) 8).putInt(0).putInt((int) sum.getValue());
        line.putInt(packed.length).putInt(size).putShort((short) bytes.length).putShort((short) 0);
        line.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(mode << 16)
                .putInt(offset);
        table.writeBytes(line.array());
        table.writeBytes(bytes);
        entries++;
        return this;
    }

    public Path write(Path file) throws IOException {
        ByteBuffer end = buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries);
        end.putInt(table.size()).putInt(body.size()).putShort((short) 0);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(table.toByteArray());
        all.writeBytes(end.array());
        return Files.write(file, all.toByteArray());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
