package org.rapport.transfer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;

/** An organisation with an administrator and a therapist who signs in, and files for it. */
final class TransferTrial {

    static final String CLIENTS = "client_id,given_name,family_name,language,therapist,starts_on";
    static final String SESSIONS = "session_id,client_id,starts_at,minutes,status";
    static final String SCORES = "score_id,client_id,instrument,session_id,answered_on,total,item_1,item_2,item_3";

    final CoreContainer core = CoreContainer.get();
    final TestOrganisation home = TestOrganisation.create();
    final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    final Actor.Member therapist = home.therapist();
    final String signIn = signIn(therapist);

    private final Map<ImportKind, byte[]> files = new LinkedHashMap<>();

    TransferTrial() {
        TrialInstruments.install();
    }

    /** Gives a member a name to sign in with. */
    String signIn(Actor.Member member) {
        String name = "t" + member.id().toString().substring(0, 13);
        TestOrganisation.execute(
                "insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,"
                        + " created_at) values (?, ?, 'none', ?, 'MEMBER', ?, now())",
                UUID.randomUUID(),
                name,
                home.id(),
                member.id());
        return name;
    }

    /** A file of these lines. */
    TransferTrial file(ImportKind kind, String... lines) {
        return file(kind, String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    TransferTrial file(ImportKind kind, byte[] bytes) {
        files.put(kind, bytes);
        return this;
    }

    /** A row of one client with everything that must be there. */
    String client(String id, String given, String family) {
        return id + "," + given + "," + family + ",de," + signIn + ",2024-01-08";
    }

    UUID sent() {
        return core.as(administrator, () -> {
            Imports imports = core.bean(Imports.class);
            UUID run = imports.begin();
            files.forEach((kind, bytes) -> {
                int number = 0;
                for (int from = 0; from < bytes.length; from += ImportPart.LARGEST) {
                    byte[] part = java.util.Arrays.copyOfRange(
                            bytes, from, Math.min(from + ImportPart.LARGEST, bytes.length));
                    imports.send(run, new ImportPart(kind, number++, part));
                }
            });
            imports.check(run);
            return run;
        });
    }

    /** Sends the files and has them looked through. */
    UUID checked() {
        UUID run = sent();
        work();
        return run;
    }

    /** The same, and carries them out. */
    ImportView done() {
        UUID run = checked();
        core.run(administrator, () -> core.bean(Imports.class).carryOut(run));
        work();
        return look(run);
    }

    void work() {
        core.bean(ImportWorker.class).run();
    }

    ImportView look(UUID run) {
        return core.as(administrator, () -> core.bean(Imports.class).look(run));
    }

    /** What was found, each as {@code line column code}. */
    List<String> problems(UUID run) {
        return core.as(administrator, () -> core.bean(Imports.class).problems(run, 0, 1000)).stream()
                .map(TransferTrial::text)
                .toList();
    }

    private static String text(ImportProblem problem) {
        return (problem.line() + " " + problem.column() + " " + problem.code()).replace("  ", " ");
    }

    /** What a statement of the owner finds, a text for each row. */
    static List<String> rows(String sql, Object... values) {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new java.util.ArrayList<String>();
            var row = statement.executeQuery();
            while (row.next()) {
                found.add(columns(row));
            }
            return found;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columns(java.sql.ResultSet row) throws java.sql.SQLException {
        var texts = new java.util.ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            texts.add(row.getString(i));
        }
        return texts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
