package org.rapport.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whole addresses, to be given to somebody: they begin with {@code rapport.public.url} where it is set. */
@RequestScoped
public class PublicAddress {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "rapport.public.url")
    private Optional<String> publicUrl;

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return publicUrl.map(url -> url.replaceAll("/+$", "")).orElseGet(this::here) + path;
    }

    private String here() {
        StringBuffer whole = request.getRequestURL();
        int path = request.getRequestURI().length();
        return whole.substring(0, whole.length() - path).concat(request.getContextPath());
    }
}
