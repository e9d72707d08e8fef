package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.consent.ConsentRecords;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.minor.PersonAddressView;

/** Makes a link with which somebody decides for themselves. */
@Named("consentLink")
@RequestScoped
public class ConsentLinkView {

    @Inject
    private PersonAddressView address;

    @Inject
    private ConsentRecords records;

    @Inject
    private LinkAddressView links;

    private String made = "";

    /** Makes it. */
    public void make() {
        made = links.of(records.link(address.relationship(), address.person()).secret());
    }

    /** The address, once it is made; empty before. */
    public String getMade() {
        return made;
    }
}
