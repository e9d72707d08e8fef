package org.rapport.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Answers with what was read. Each answer carries an ETag made from its bytes and from the token that asked: it is the same
 * on every server, and tells nobody anything who does not hold the token. The same one back, in If-None-Match, is answered
 * with 304 and nothing else, after everything was asked and journalled as always.
 */
@RequestScoped
public class Answers {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    @Inject
    private ApiJson json;

    @Inject
    private HttpServletRequest request;

    /** What was read, or 304 where the program has just that. */
    public Response read(Object value) {
        byte[] bytes = json.write(value);
        EntityTag tag = tag(bytes);
        return known(tag)
                ? Response.notModified(tag).build()
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    /** What was made. */
    public Response made(Object value) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(json.write(value))
                .build();
    }

    private EntityTag tag(byte[] bytes) {
        try {
            String secret = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = Arrays.copyOf(mac.doFinal(bytes), BYTES);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tags are compared weakly, as RFC 9110 asks of this header; a proxy may have made them weak. */
    private boolean known(EntityTag tag) {
        String quoted = '"' + tag.getValue() + '"';
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(quoted::equals);
    }
}
