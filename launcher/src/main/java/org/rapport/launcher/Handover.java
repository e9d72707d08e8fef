package org.rapport.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the application its configuration, as system properties that MicroProfile Config reads. */
final class Handover {

    static final String MASTER_KEY = "rapport.master.key";
    static final String DEMONSTRATION = "rapport.demonstration";
    private static final String JOURNAL_KEY = "rapport.journal.key";

    private final Settings settings;
    private final Installation installation;
    private final DataDirectory data;

    Handover(Settings settings, Installation installation, DataDirectory data) {
        this.settings = settings;
        this.installation = installation;
        this.data = data;
    }

    /**
     * Answers whether the demonstration organisation is wanted: the command line or the configuration may decline. A
     * database server of the operator's own gets it only where the configuration asks for it.
     */
    boolean apply(StartOptions options, DatabaseAccess access) {
        Secrets secrets = data.secrets();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(DatabaseAccess.URL, access.url());
        values.put(DatabaseAccess.USER, access.application().user());
        values.put(DatabaseAccess.PASSWORD, access.application().password());
        values.put(MASTER_KEY, settings.get(MASTER_KEY).orElseGet(secrets::masterKey));
        values.put(JOURNAL_KEY, settings.get(JOURNAL_KEY).orElseGet(secrets::journalKey));
        values.put("rapport.plugins.dir", installation.plugins().toString());
        values.put("rapport.data.dir", data.root().toString());
        values.put("rapport.wording.dir", wording());
        values.put("rapport.public.url", "http://127.0.0.1:" + options.port());
        boolean ownServer = settings.get(DatabaseAccess.URL).isPresent();
        settings.handOver(values);
        boolean demonstration = options.demonstration()
                && settings.get(DEMONSTRATION).map(Boolean::parseBoolean).orElse(!ownServer);
        System.setProperty(DEMONSTRATION, Boolean.toString(demonstration));
        return demonstration;
    }

    private String wording() {
        return Stream.concat(installation.wordingBesideSources().stream(), Stream.of(data.wording()))
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }
}
