package org.rapport.plugin.runtime;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled class refers to, read from its constant pool. What it looks up by name while it runs is not seen.
 */
final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int LARGEST = 4 << 20;
    private static final int TYPE = 7;
    private static final int METHOD = 10;

    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final Map<Integer, int[]> links = new HashMap<>();

    private ConstantPool() {}

    /** The pool of a class; empty if the bytes are no class. */
    static ConstantPool of(InputStream bytes) throws IOException {
        ConstantPool pool = new ConstantPool();
        byte[] read = bytes.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
            throw new IOException("a class of more than " + LARGEST + " bytes");
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(read));
        try {
            if (data.readInt() == MAGIC) {
                data.readInt();
                pool.read(data);
            }
        } catch (EOFException cutOff) {
            return pool;
        }
        return pool;
    }

    private void read(DataInputStream data) throws IOException {
        int count = data.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = data.readUnsignedByte();
            switch (tag) {
                case 1 -> words.put(index, data.readUTF());
                case 5, 6 -> {
                    data.readLong();
                    index++;
                }
                case TYPE, 8, 16, 19, 20 -> links.put(index, new int[] {data.readUnsignedShort(), tag});
                case 3, 4, 17, 18 -> data.readInt();
                case 9, METHOD, 11, 12 ->
                    pairs.put(index, new int[] {data.readUnsignedShort(), data.readUnsignedShort(), tag});
                case 15 -> data.skipNBytes(3);
                default -> {
                    return;
                }
            }
        }
    }

    /** Methods of classes it calls, as {@code java/lang/System.exit}. */
    Set<String> methods() {
        return pairs.values().stream()
                .filter(pair -> pair[2] == METHOD)
                .map(this::called)
                .collect(Collectors.toSet());
    }

    private String called(int[] method) {
        int[] type = links.getOrDefault(method[0], new int[2]);
        int[] name = pairs.getOrDefault(method[1], new int[3]);
        return word(type[0]) + "." + word(name[0]);
    }

    /** Types it refers to, as {@code java/lang/System}; of an array, the type of its elements. */
    Set<String> types() {
        return links.values().stream()
                .filter(link -> link[1] == TYPE)
                .map(link -> word(link[0]))
                .map(name -> name.replaceFirst("^\\[+L?", "").replace(";", ""))
                .filter(name -> name.length() > 1)
                .collect(Collectors.toSet());
    }

    private String word(int index) {
        @Nullable String word = words.get(index);
        return word == null ? "" : word;
    }
}
