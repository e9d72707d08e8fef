package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rapport.account.IssuedLink;

/** The address a client opens to read and sign an agreement; begins with {@code rapport.public.url} where it is set. */
@RequestScoped
public class ClientAddress {

    /** The page's path within the application. */
    static final String PATH = "/c/agreement";

    /** The parameter that carries the secret. */
    static final String LINK = "link";

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "rapport.public.url")
    private Optional<String> publicUrl;

    /** The address of this link within the site, to redirect to. */
    static String within(HttpServletRequest request, String secret) {
        return request.getContextPath() + PATH + "?" + LINK + "=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    /** The whole address of this link. */
    public String of(IssuedLink issued) {
        String base = publicUrl
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> request.getRequestURL()
                        .substring(
                                0,
                                request.getRequestURL().length()
                                        - request.getRequestURI().length())
                        .concat(request.getContextPath()));
        return base + PATH + "?" + LINK + "=" + issued.secret();
    }
}
