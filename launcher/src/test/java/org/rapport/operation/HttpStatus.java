package org.rapport.operation;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What an address answers to somebody who looks. */
final class HttpStatus {

    private static final int PATIENCE_MILLIS = 20_000;

    private HttpStatus() {}

    /** The status, redirects followed; 0 where nothing answers. */
    static int of(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode();
        } catch (IOException silent) {
            return 0;
        }
    }
}
