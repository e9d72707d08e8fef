package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A socket other computers could reach unless its address is loopback: a listening TCP or a bound UDP one, as Linux
 * tells in /proc.
 *
 * @param table tcp, tcp6, udp or udp6
 * @param address as /proc writes it: groups of four bytes, each backwards
 * @param port the port
 */
record OpenSocket(String table, String address, int port) {

    private static final String LISTENING = "0A";
    private static final String LOOPBACK = "[0-9A-F]{6}7F|0{16}FFFF0000[0-9A-F]{6}7F|0{24}01000000";

    static List<OpenSocket> of(List<ProcessHandle> processes) {
        try {
            Set<String> inodes = new HashSet<>();
            for (ProcessHandle process : processes) {
                inodes.addAll(inodes(process.pid()));
            }
            List<OpenSocket> open = new ArrayList<>();
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                    String[] field = line.strip().split("\\s+");
                    boolean ours = field.length > 9 && inodes.contains(field[9]);
                    if (ours && (table.startsWith("udp") || LISTENING.equals(field[3]))) {
                        String[] local = field[1].split(":");
                        open.add(new OpenSocket(table, local[0], Integer.parseInt(local[1], 16)));
                    }
                }
            }
            return List.copyOf(new HashSet<>(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLoopback() {
        return address.matches(LOOPBACK);
    }

    boolean isStream() {
        return table.startsWith("tcp");
    }

    /** The address as people write it. */
    String readable() {
        byte[] bytes = HexFormat.of().parseHex(address);
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return InetAddress.getByAddress(turned).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
