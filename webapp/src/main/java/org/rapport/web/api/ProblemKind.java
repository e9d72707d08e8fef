package org.rapport.web.api;

import java.util.Locale;
import org.rapport.shared.ErrorKind;

/** The kinds of problems a program is told, each with its status. */
public enum ProblemKind {
    /** What was sent cannot be read. */
    MALFORMED(400),
    /** No token, or none that opens. */
    NO_TOKEN(401),
    /** The token is not for this. */
    SCOPE_MISSING(403),
    /** The member may not do this. */
    NOT_PERMITTED(403),
    /** There is no such thing for this member. */
    NOT_FOUND(404),
    /** Nothing is done with this method at this address. */
    METHOD_NOT_ALLOWED(405),
    /** The answer does not exist in a form the program takes. */
    NOT_ACCEPTABLE(406),
    /** It does not fit what others did meanwhile. */
    CONFLICT(409),
    /** The body is larger than is taken. */
    TOO_LARGE(413),
    /** The body is not of a kind that is taken. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** What was sent can be read and does not fit. */
    INVALID(422),
    /** The token asks too often. */
    TOO_MANY_REQUESTS(429),
    /** A failure of the server, kept in its log. */
    FAILED(500),
    /** Just now nothing can be answered. */
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What names the kind for programs. */
    String type() {
        return "urn:rapport:problem:" + word(name());
    }

    /** A constant's name as programs are told it. */
    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a rule's refusal. */
    static ProblemKind of(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> INVALID;
            case NOT_FOUND -> NOT_FOUND;
            case FORBIDDEN -> NOT_PERMITTED;
            case CONFLICT -> CONFLICT;
            case EXTERNAL -> UNAVAILABLE;
        };
    }
}
