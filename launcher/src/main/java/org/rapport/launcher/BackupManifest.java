package org.rapport.launcher;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a backup says about itself. Text, numbers and identifiers only: no name, no key, nothing clinical.
 *
 * @param format which shape the backup has; grows when an older Rapport could no longer restore it
 * @param product the release that wrote it
 * @param takenAt the moment of the snapshot, in UTC
 * @param schema every step of the schema with its checksum
 * @param organisations whose rows are in it
 * @param journals where each journal ended
 * @param keys fingerprints of the keys that belong to it, which are not in it
 * @param tables every table, in the order of their names
 */
record BackupManifest(
        int format,
        String product,
        String takenAt,
        Map<String, String> schema,
        List<UUID> organisations,
        List<Journal> journals,
        Keys keys,
        List<Table> tables) {

    static final int FORMAT = 1;

    /** Every row of every table. */
    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * Where the journal of an organisation ended and what its proof said then.
     *
     * @param blocks how many blocks are as they were sealed
     * @param entries how many entries they hold
     * @param intact whether that was all
     * @param head the newest block, as its number, moment, hash and signature; empty while nothing is sealed
     */
    record Journal(UUID organisation, long blocks, long entries, boolean intact, String head) {}

    /**
     * Fingerprints; empty where the command that wrote the backup could not see the key.
     *
     * @param master of the key that opens encrypted text
     * @param journal of the key that signs the journal
     */
    record Keys(String master, String journal) {}

    /**
     * One table and its file.
     *
     * @param name with its schema
     * @param columns in the order of the file, separated by commas
     * @param rows how many
     * @param rowsSha256 of the rows as they are read from the database
     * @param bytes size of the file
     * @param fileSha256 of the file as it lies there
     */
    record Table(String name, String columns, long rows, String rowsSha256, long bytes, String fileSha256) {

        String file() {
            return name + ".copy.gz";
        }
    }
}
