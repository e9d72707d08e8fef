package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The table of all addresses and for whom they open, as it stands beside the tests of the web application. */
final class AddressTable {

    private static final Path FILE = Path.of("../webapp/src/test/resources/addresses.txt");
    private static final int FIRST_VISITOR = 2;
    private static final Pattern ID = Pattern.compile("\\{([a-z-]+)}");

    private final List<String> visitors;
    private final List<Line> lines;

    private AddressTable(List<String> visitors, List<Line> lines) {
        this.visitors = visitors;
        this.lines = lines;
    }

    /**
     * One address.
     *
     * @param path the address itself
     * @param ids the parameters it takes
     * @param opens one of the table's words for each visitor
     */
    record Line(String path, String ids, Map<String, String> opens) {

        /** Whether it is one address and not the beginning of many. */
        boolean isOne() {
            return !path.endsWith("*");
        }

        /** Whether its parameters choose what is shown. */
        boolean takesIds() {
            return ids.contains("=") || path.contains("{");
        }

        /** The address with ids of nothing where its path has any, and without parameters. */
        String bare() {
            return filled(Map.of());
        }

        private String filled(Map<String, String> values) {
            return ID.matcher(path)
                    .replaceAll(word ->
                            values.getOrDefault(word.group(1), UUID.randomUUID().toString()));
        }

        /** The address with these ids in place of their names. */
        String with(Map<String, String> values) {
            if (!ids.contains("=")) {
                return filled(values);
            }
            StringBuilder address = new StringBuilder(filled(values));
            char before = '?';
            for (String parameter : ids.split("&")) {
                String[] named = parameter.split("=");
                address.append(before).append(named[0]).append('=').append(values.getOrDefault(named[1], named[1]));
                before = '&';
            }
            return address.toString();
        }
    }

    static AddressTable read() {
        try {
            List<String[]> cells = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*\\|\\s*"))
                    .toList();
            String[] head = cells.get(0);
            List<String> visitors = List.of(Arrays.copyOfRange(head, FIRST_VISITOR, head.length));
            return new AddressTable(
                    visitors,
                    cells.subList(1, cells.size()).stream()
                            .map(row -> line(visitors, row))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(List<String> visitors, String[] row) {
        Map<String, String> opens = new LinkedHashMap<>();
        for (int i = 0; i < visitors.size(); i++) {
            opens.put(visitors.get(i), row[i + FIRST_VISITOR]);
        }
        return new Line(row[0], row[1], opens);
    }

    /** The kinds of visitors, from left to right. */
    List<String> visitors() {
        return visitors;
    }

    /** All addresses that are one address. */
    List<Line> lines() {
        return lines.stream().filter(Line::isOne).toList();
    }
}
