package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.proof.ChainHead;

/**
 * The heads of all chains at one moment, one line for each organisation: id, number of the block, moment of its sealing,
 * hash, signature. People can read it, and it holds nothing that is secret. It proves something only where nobody who can
 * change the database can change the file.
 */
record AnchorFile(Path file) {

    private static final int PARTS = 5;

    /** Writes the heads into a new file; an older anchor is never written over. */
    void write(List<ChainHead> heads, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("# Heads of the sealed journals of Rapport, written " + now + ".");
        lines.add("# Keep this file where nobody who can change the database can change it.");
        lines.add("# organisation block sealed-at hash signature");
        heads.forEach(head -> lines.add(String.join(
                " ",
                head.organisation().toString(),
                Long.toString(head.block()),
                head.sealedAt().toString(),
                HexFormat.of().formatHex(head.hash()),
                Base64.getEncoder().encodeToString(head.signature()))));
        try {
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException older) {
            throw new Refusal(
                    "There is a file " + file + " already, and an anchor is not written over: choose another"
                            + " name, for example with today's date.",
                    older);
        } catch (IOException e) {
            throw new Refusal("The anchor " + file + " cannot be written: check the directory and its permissions.", e);
        }
    }

    /** The heads in the file; a line that is none refuses all of it. */
    List<ChainHead> read() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(this::head)
                    .toList();
        } catch (IOException e) {
            throw new Refusal("The anchor " + file + " cannot be read: check its name and permissions.", e);
        }
    }

    private ChainHead head(String line) {
        String[] parts = line.split("\\s+");
        try {
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("parts");
            }
            return new ChainHead(
                    UUID.fromString(parts[0]),
                    Long.parseLong(parts[1]),
                    HexFormat.of().parseHex(parts[3]),
                    Base64.getDecoder().decode(parts[4]),
                    Instant.parse(parts[2]));
        } catch (IllegalArgumentException | DateTimeException notAHead) {
            throw new Refusal(
                    "The file " + file + " is not an anchor of a journal: a line in it cannot be read.", notAHead);
        }
    }
}
