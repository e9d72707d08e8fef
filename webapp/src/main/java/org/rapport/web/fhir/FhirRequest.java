package org.rapport.web.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Caller;
import org.rapport.web.api.ProblemKind;

/** A request as the interactions read it. */
final class FhirRequest {

    private static final Set<String> FORMATS =
            Set.of("json", "application/json", "application/fhir+json", "application/fhir json");
    private static final Set<String> IGNORED = Set.of("_format", "_pretty");

    private final HttpServletRequest request;
    private final Caller caller;
    private final List<String> path;

    FhirRequest(HttpServletRequest request, Caller caller) {
        this.request = request;
        this.caller = caller;
        String info = request.getPathInfo();
        this.path = info == null || info.equals("/")
                ? List.of()
                : List.of(info.substring(1).split("/", -1));
    }

    String method() {
        return request.getMethod();
    }

    /** What follows {@code /fhir/}. */
    List<String> path() {
        return path;
    }

    /** The address of {@code /fhir} as the program knows it. */
    String base() {
        String url = request.getRequestURL().toString();
        String own = request.getContextPath() + request.getServletPath();
        return url.substring(0, url.indexOf(own, url.indexOf("://") + 3) + own.length());
    }

    /** The address that was asked for, without its parameters. */
    String address() {
        return request.getRequestURL().toString();
    }

    @Nullable
    String header(String name) {
        return request.getHeader(name);
    }

    void needs(Scope scope) {
        if (!has(scope)) {
            throw new ApiRefusal(ProblemKind.SCOPE_MISSING, "scopeMissing", Map.of("scope", scope.word()));
        }
    }

    boolean has(Scope scope) {
        return caller.holder().scopes().contains(scope);
    }

    /** A parameter that may come once. */
    @Nullable
    String parameter(String name) {
        List<String> all = parameters(name);
        if (all.size() > 1) {
            throw Asked.malformed(name);
        }
        return all.isEmpty() ? null : all.get(0);
    }

    List<String> parameters(String name) {
        String[] all = request.getParameterValues(name);
        return all == null ? List.of() : List.of(all);
    }

    /** Refuses parameters beside these: what narrows nothing must not seem to. */
    void only(Set<String> known) {
        for (String name : Collections.list(request.getParameterNames())) {
            if (!known.contains(name) && !IGNORED.contains(name)) {
                throw new ApiRefusal(
                        ProblemKind.MALFORMED,
                        "unknownParameter",
                        Map.of("field", name.length() > 60 ? name.substring(0, 60) : name));
            }
        }
    }

    /** Refuses another form than JSON. */
    void acceptsJson() {
        String format = request.getParameter("_format");
        String accept = request.getHeader("Accept");
        boolean json = format != null
                ? FORMATS.contains(format.toLowerCase(Locale.ROOT))
                : accept == null || accept.isBlank() || takesJson(accept.toLowerCase(Locale.ROOT));
        if (!json) {
            throw new ApiRefusal(ProblemKind.NOT_ACCEPTABLE, "fhirJsonOnly");
        }
    }

    private static boolean takesJson(String accept) {
        for (String one : accept.split(",")) {
            String type = one.split(";", 2)[0].strip();
            if (type.equals("*/*") || type.equals("application/*") || FORMATS.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** The body, of at most so many bytes. */
    byte[] body(int most) throws IOException {
        String type = request.getContentType();
        if (type == null || !FORMATS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new ApiRefusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "fhirJsonOnly");
        }
        byte[] sent = request.getContentLengthLong() > most
                ? new byte[most + 1]
                : request.getInputStream().readNBytes(most + 1);
        if (sent.length > most) {
            throw new ApiRefusal(ProblemKind.TOO_LARGE, "tooLarge", Map.of("max", most));
        }
        return sent;
    }
}
