package org.rapport.journey;

import java.net.URI;
import java.net.http.HttpClient;
import org.rapport.generated.ApiClient;

/** Programs that know nothing but the description of {@code /api/v1}: their client was generated from it. */
final class Programs {

    private Programs() {}

    /**
     * The client of a program that holds this token.
     *
     * @param address where {@code /api/v1} is
     */
    static ApiClient with(URI address, String token) {
        ApiClient client =
                new ApiClient(HttpClient.newBuilder(), ApiClient.createDefaultObjectMapper(), address.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
