package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of personal links: the one a message carries, and the one the open page sends its forms to. */
@Named("linkAddress")
@RequestScoped
public class LinkAddressView {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "rapport.public.url")
    private Optional<String> publicUrl;

    private String home = "";

    /** The link is open at this address. */
    void arrive(String address) {
        home = address;
    }

    /** Where the open link's page and commands are, with a slash at its end. */
    public String getHome() {
        return home;
    }

    /** The whole address to give to a client; begins with {@code rapport.public.url} where it is set. */
    public String of(String secret) {
        return publicUrl.map(url -> url.replaceAll("/+$", "")).orElseGet(this::here) + ClientDoor.ROOT + secret;
    }

    private String here() {
        StringBuffer whole = request.getRequestURL();
        int path = request.getRequestURI().length();
        return whole.substring(0, whole.length() - path).concat(request.getContextPath());
    }
}
