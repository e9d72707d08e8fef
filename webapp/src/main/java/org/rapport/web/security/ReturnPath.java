package org.rapport.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a page of this application and of no other host, whatever the address said. */
public final class ReturnPath {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private ReturnPath() {}

    /** The path within the application, or its start page. */
    public static String safe(@Nullable String asked) {
        if (asked == null || !OURS.matcher(asked).matches()) {
            return "/";
        }
        return asked.startsWith("/sign-") ? "/" : asked;
    }

    /** A page that comes first and leads on to what was asked for. */
    public static String through(String page, @Nullable String asked) {
        String safe = safe(asked);
        return safe.equals("/") ? page : page + "?to=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }
}
