package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.web.api.Answers;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;
import org.rapport.web.api.ProblemKind;
import org.rapport.web.transfer.ImportUpload;

/** Files of another system: begin, send each file, check, look, carry out. What stands in them never comes back. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

    private static final int PAGE = 1000;
    private static final int LARGEST = Imports.MEGABYTES * 1024 * 1024;

    @Inject
    private Imports imports;

    @Inject
    private ImportUpload upload;

    @Inject
    private ImportTelling telling;

    @Inject
    private Answers answers;

    /** Begins an import. */
    @POST
    @Needs(Scope.IMPORTS_WRITE)
    public Response begin() {
        return answers.made(telling.shown(imports.begin()));
    }

    /** Where it stands. */
    @GET
    @Path("/{import}")
    @Needs(Scope.IMPORTS_WRITE)
    public Response look(@PathParam("import") String id) {
        return answers.read(telling.shown(Asked.path(id)));
    }

    /** Keeps a file: its bytes are the body. */
    @PUT
    @Path("/{import}/files/{file}")
    @Needs(Scope.IMPORTS_WRITE)
    public Response send(@PathParam("import") String id, @PathParam("file") String file, InputStream body)
            throws IOException {
        UUID run = Asked.path(id);
        ImportKind kind = Objects.requireNonNull(Asked.word(ImportKind.class, "file", file));
        long said = telling.length();
        if (said > LARGEST) {
            throw new ApiRefusal(ProblemKind.TOO_LARGE, "tooLarge", Map.of("max", LARGEST));
        }
        upload.receive(run, kind, body, said);
        return answers.read(telling.shown(run));
    }

    /** Everything was sent: the files are read, and nothing is written. */
    @POST
    @Path("/{import}/check")
    @Needs(Scope.IMPORTS_WRITE)
    public Response check(@PathParam("import") String id) {
        return after(imports::check, id);
    }

    /** Writes everything, or nothing. */
    @POST
    @Path("/{import}/carry-out")
    @Needs(Scope.IMPORTS_WRITE)
    public Response carryOut(@PathParam("import") String id) {
        return after(imports::carryOut, id);
    }

    /** Ends it; nothing is written, and its files are deleted. */
    @DELETE
    @Path("/{import}")
    @Needs(Scope.IMPORTS_WRITE)
    public Response cancel(@PathParam("import") String id) {
        return after(imports::cancel, id);
    }

    private Response after(Consumer<UUID> step, String id) {
        UUID run = Asked.path(id);
        step.accept(run);
        return answers.read(telling.shown(run));
    }

    /** What was found, in the order of the files. */
    @GET
    @Path("/{import}/problems")
    @Needs(Scope.IMPORTS_WRITE)
    public Response problems(@PathParam("import") String id, @QueryParam("after") @Nullable String after) {
        int from = number(after);
        List<ImportProblem> found = imports.problems(Asked.path(id), from, PAGE + 1);
        List<ImportProblem> page = found.subList(0, Math.min(PAGE, found.size()));
        return answers.read(new ImportJson.Page(
                page.stream().map(telling::found).toList(), found.size() > PAGE ? from + PAGE : null));
    }

    private static int number(@Nullable String sent) {
        if (sent == null) {
            return 0;
        }
        if (!sent.matches("[0-9]{1,7}")) {
            throw Asked.malformed("after");
        }
        return Integer.parseInt(sent);
    }
}
