package org.rapport.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the server answers to somebody whom it does not know; redirects are not followed. */
record Answer(int status, String body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Answer to(URL address, String path) {
        URI page = URI.create("http://127.0.0.1:" + address.getPort() + path);
        try {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
