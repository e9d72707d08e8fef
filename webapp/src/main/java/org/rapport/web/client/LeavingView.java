package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where "leave quickly" on client pages leads: a page that tells nobody what was open, {@code rapport.leave.url}. */
@Named("leaving")
@ApplicationScoped
public class LeavingView {

    @Inject
    @ConfigProperty(name = "rapport.leave.url", defaultValue = "https://www.wikipedia.org/")
    private String url = "";

    /** The address. */
    public String getUrl() {
        return url;
    }
}
