package org.rapport.plugin.runtime;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a compiled class the methods it calls that end the JVM. Looks at the constant pool only, so a call by reflection or by
 * native code is not seen: this is against accident.
 */
final class ExitCalls {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Set<String> CALLS =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final Map<Integer, Integer> links = new HashMap<>();

    private ExitCalls() {}

    /** The first such call in a class, as {@code System.exit}; empty too if the bytes are no class. */
    static Optional<String> in(InputStream bytes) throws IOException {
        DataInputStream data = new DataInputStream(bytes);
        if (bytes.available() == 0 || data.readInt() != MAGIC) {
            return Optional.empty();
        }
        data.readInt();
        ExitCalls pool = new ExitCalls();
        pool.read(data);
        return pool.found();
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
                case 7, 8, 16, 19, 20 -> links.put(index, data.readUnsignedShort());
                case 9, 11, 3, 4, 17, 18 -> data.readInt();
                case 10, 12 -> pairs.put(index, new int[] {data.readUnsignedShort(), data.readUnsignedShort(), tag});
                case 15 -> data.skipNBytes(3);
                default -> {
                    return;
                }
            }
        }
    }

    private Optional<String> found() {
        return pairs.values().stream()
                .filter(pair -> pair[2] == 10)
                .map(this::called)
                .filter(CALLS::contains)
                .map(call -> call.substring(call.lastIndexOf('/') + 1))
                .findFirst();
    }

    private String called(int[] method) {
        int[] name = pairs.getOrDefault(method[1], new int[3]);
        return word(links.get(method[0])) + "." + word(name[0]);
    }

    private String word(@Nullable Integer index) {
        return index == null ? "" : words.getOrDefault(index, "");
    }
}
