package org.rapport.web.security;

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
        return asked.startsWith(Paths.SIGN_IN) || asked.startsWith("/sign-out") ? "/" : asked;
    }
}
