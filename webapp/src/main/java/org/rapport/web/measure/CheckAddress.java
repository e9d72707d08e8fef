package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rapport.measure.form.CheckLink;

/** The address a client opens to answer; begins with {@code rapport.public.url} where it is set. */
@RequestScoped
public class CheckAddress {

    private static final String PATH = "/c/";

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "rapport.public.url")
    private Optional<String> publicUrl;

    /** The whole address of this link. */
    public String of(CheckLink link) {
        String base = publicUrl.map(url -> url.replaceAll("/+$", "")).orElseGet(this::here);
        return base + PATH + link.secret();
    }

    private String here() {
        StringBuffer whole = request.getRequestURL();
        int path = request.getRequestURI().length();
        return whole.substring(0, whole.length() - path).concat(request.getContextPath());
    }
}
