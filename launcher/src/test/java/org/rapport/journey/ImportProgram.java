package org.rapport.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.rapport.generated.ApiException;
import org.rapport.generated.api.ImportsApi;
import org.rapport.journey.RunningProduct.Product;

/** A program that brings files of clients, with a token of the demonstration's administrator. */
public final class ImportProgram {

    /** The columns a file of clients needs. */
    public static final String COLUMNS = "client_id,given_name,family_name,language,therapist,starts_on\n";

    private static final long PATIENCE_SECONDS = 180;
    private static final String ADMINISTRATOR = "quentin";
    private static final String SCOPE = "imports:write";

    private final Records records;
    private final String token;
    private final ImportsApi operations;

    /** Of this product. */
    public ImportProgram(Product product) {
        records = new Records(product);
        token = ApiGround.token(records, ADMINISTRATOR, SCOPE);
        operations = new ImportsApi(Programs.with(product.page("api/v1"), token));
    }

    /** Everything it can ask for. */
    public ImportsApi operations() {
        return operations;
    }

    /** Its token, for requests no generated client would send. */
    String token() {
        return token;
    }

    /** Begins an import with this file; answers its id when the file was looked through. */
    public UUID checked(Path clients) throws ApiException, IOException {
        UUID run = operations.beginImport().getId();
        operations.sendImportFile(run, "clients", Files.readString(clients));
        operations.checkImport(run);
        await(run, "CHECKED");
        return run;
    }

    /** Waits until an import is in this state, and fails when it ended in another one. */
    public void await(UUID run, String state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String now = look(run, "r.state");
        while (!now.equals(state)) {
            if (System.nanoTime() > end || now.matches("DONE|CANCELLED|FAILED|EXPIRED")) {
                throw new AssertionError("The import is " + now + " and not " + state);
            }
            now = look(run, "r.state");
        }
    }

    /** Waits until rows are being written. */
    public void awaitWriting(UUID run) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String now = look(run, "r.state || ' ' || r.step");
        while (!now.startsWith("RUNNING WRITING")) {
            if (System.nanoTime() > end || now.startsWith("DONE")) {
                throw new AssertionError("The import is " + now + " and nobody saw it write");
            }
            now = look(run, "r.state || ' ' || r.step");
        }
    }

    /** Makes the server that works on an import seem silent for as long as one that died is waited for. */
    public void seemsSilent(UUID run) {
        records.change("update rapport.import_run set beat_at = now() - interval '2 minutes' where id = ?", run);
    }

    /** How many persons have this family name. */
    public int persons(String familyName) {
        return Integer.parseInt(records.text("select count(*) from rapport.person where family_name = ?", familyName));
    }

    /** Asks the database, a few times a second: a program asks less often than it would have to here. */
    private String look(UUID run, String what) {
        return records.text("select " + what + " from rapport.import_run r, pg_sleep(0.1) where r.id = ?", run);
    }
}
