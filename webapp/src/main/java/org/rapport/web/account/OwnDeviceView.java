package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.account.FactorOffer;
import org.rapport.account.OwnSecurity;
import org.rapport.web.person.SignedInPerson;

/** The page on which a signed-in member sets up a device, the first one or another in its place. */
@Named("ownDevice")
@RequestScoped
public class OwnDeviceView {

    @Inject
    private OwnSecurity security;

    @Inject
    private OfferedDevice offered;

    @Inject
    private FreshCodes fresh;

    @Inject
    private SignedInPerson person;

    @Inject
    private OwnProof proof;

    private String newCode = "";

    /** Makes the offer when the page is opened, so that an account that has no device is told so at once. */
    public void open() {
        getOffer();
    }

    /** Sets it up and shows the new recovery codes. */
    public String setUp() {
        fresh.show(security.setUp(proof.toCommand(), getOffer().secret(), newCode));
        offered.forget();
        proof.settle();
        return "/recovery-codes?faces-redirect=true&to=/security.xhtml";
    }

    /** Whether there is a device whose code must be given. */
    public boolean isReplacing() {
        return security.state().factor().isPresent();
    }

    /** The heading: a first device or another one. */
    public String getHeading() {
        return isReplacing() ? "ownDevice.replace" : "ownDevice.first";
    }

    /** What the device is told. */
    public FactorOffer getOffer() {
        return offered.of(person.getMark(), security::offer);
    }

    /** The picture of it. */
    public QrCode getPicture() {
        return QrCode.of(getOffer().address());
    }

    /** What is typed again. */
    public OwnProof getProof() {
        return proof;
    }

    /** What the new device shows. */
    public String getNewCode() {
        return newCode;
    }

    /** Typed by the form. */
    public void setNewCode(String typed) {
        newCode = typed;
    }
}
