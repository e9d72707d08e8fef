package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.web.PublicAddress;

/** Addresses of personal links: the one a message carries, and the one the open page sends its forms to. */
@Named("linkAddress")
@RequestScoped
public class LinkAddressView {

    @Inject
    private PublicAddress address;

    private String home = "";

    /** The open page is at this address. */
    public void arrive(String at) {
        home = at;
    }

    /** Where the open link's page and commands are, with a slash at its end. */
    public String getHome() {
        return home;
    }

    /** The whole address to give to a client. */
    public String of(String secret) {
        return address.of(ClientDoor.ROOT + secret);
    }
}
