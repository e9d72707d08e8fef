package org.rapport.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A running Rapport as {@code import} speaks with it, through {@code /api/v1/imports}. */
final class ImportServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TOO_MANY = 429;
    private static final int TRIES = 180;
    private static final Set<String> WORKING = Set.of("waiting", "checking", "ordered", "running");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI imports;
    private final String token;

    ImportServer(URI url, String token) {
        String text = url.toString();
        requireSafe(url);
        imports = URI.create((text.endsWith("/") ? text : text + "/") + "api/v1/imports");
        this.token = token;
    }

    /** A run as the server tells of it. */
    record Run(String id, String state, String words, int problems, int fresh) {

        boolean working() {
            return WORKING.contains(state);
        }

        /** Whether it came to an end it was meant to come to. */
        boolean ended() {
            return state.equals("checked") || state.equals("done");
        }

        private static Run of(JsonNode json) {
            int fresh = 0;
            for (JsonNode file : json.path("files")) {
                fresh += file.path("fresh").asInt();
            }
            String words = json.path("words").asText();
            return new Run(
                    json.path("id").asText(),
                    json.path("state").asText(),
                    words,
                    json.path("problems").asInt(),
                    fresh);
        }
    }

    /** A row that does not fit, or something to know about one. */
    record Problem(ImportCommand.Kind kind, int line, String column, String reason, boolean blocking) {}

    /** Names and answers of clients travel through a network only where it is encrypted. */
    private static void requireSafe(URI url) {
        String scheme = String.valueOf(url.getScheme());
        String host = url.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new Refusal("The address must be like https://rapport.example.org, not " + url + ".");
        }
        if (scheme.equals("http") && !isHere(host)) {
            throw new Refusal("Clients' data would travel to " + host
                    + " without encryption: use its https address, or run the command on that machine.");
        }
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    Run begin() {
        return Run.of(asked("POST", imports, BodyPublishers.noBody()));
    }

    void send(Run run, ImportCommand.Kind kind, Path file) {
        try {
            URI to = of(run, "/files/" + kind.name().toLowerCase(Locale.ROOT));
            asked("PUT", to, BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read.", e);
        }
    }

    void check(Run run) {
        asked("POST", of(run, "/check"), BodyPublishers.noBody());
    }

    void carryOut(Run run) {
        asked("POST", of(run, "/carry-out"), BodyPublishers.noBody());
    }

    Run look(Run run) {
        return Run.of(asked("GET", of(run, ""), BodyPublishers.noBody()));
    }

    /** The same while somebody waits: a server that starts again goes on with the import by itself. */
    Run follow(Run run) {
        for (int tries = 1; ; tries++) {
            try {
                return look(run);
            } catch (Refusal refused) {
                if (tries == TRIES || !(refused.getCause() instanceof IOException)) {
                    throw refused;
                }
                pause();
            }
        }
    }

    /** Ends the run so that its files are deleted; they are deleted after a day anyway. */
    void tryToCancel(Run run) {
        try {
            asked("DELETE", of(run, ""), BodyPublishers.noBody());
        } catch (Refusal late) {
            System.getLogger(ImportServer.class.getName())
                    .log(System.Logger.Level.INFO, "The import {0} was not ended", run.id());
        }
    }

    /** Tells everything that was found, page by page. */
    void problems(Run run, Consumer<Problem> each) {
        int after = 0;
        JsonNode page;
        do {
            page = asked("GET", of(run, "/problems?after=" + after), BodyPublishers.noBody());
            for (JsonNode problem : page.path("problems")) {
                each.accept(new Problem(
                        ImportCommand.Kind.valueOf(problem.path("file").asText().toUpperCase(Locale.ROOT)),
                        problem.path("line").asInt(),
                        problem.path("column").asText(),
                        problem.path("reason").asText(),
                        problem.path("blocking").asBoolean()));
            }
            after = page.path("next").asInt();
        } while (after > 0);
    }

    void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted. The import goes on by itself; the page Import shows it.", e);
        }
    }

    private URI of(Run run, String below) {
        return URI.create(imports + "/" + run.id() + below);
    }

    private JsonNode asked(String method, URI address, BodyPublisher body) {
        try {
            HttpResponse<byte[]> answer = send(method, address, body);
            while (answer.statusCode() == TOO_MANY) {
                pause();
                answer = send(method, address, body);
            }
            JsonNode json = json(answer.body());
            if (answer.statusCode() >= 300) {
                throw new Refusal(refusal(answer.statusCode(), json));
            }
            return json;
        } catch (IOException e) {
            throw new Refusal(
                    "Rapport does not answer at " + address.getScheme() + "://" + address.getAuthority()
                            + ": check the address and that it runs.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    private HttpResponse<byte[]> send(String method, URI address, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/json, application/problem+json")
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static String refusal(int status, JsonNode problem) {
        String detail = problem.path("detail").asText();
        return detail.isEmpty() ? "Rapport refused with status " + status + "." : detail;
    }
}
