package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.IssuedLink;
import org.rapport.contract.AgreementLinks;
import org.rapport.contract.Agreements;
import org.rapport.contract.SignAgreement;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.shell.MessagesView;

/**
 * What a therapist does with the proposal on the page of the agreement: signs it, takes it back, makes a link for a
 * participant. The form carries the version's id and the digest of the terms that were read.
 */
@Named("signingByStaff")
@RequestScoped
public class SigningByStaffView {

    private static final String BACK = "/agreement?faces-redirect=true&includeViewParams=true";
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementLinks links;

    @Inject
    private MessagesView messages;

    @Inject
    private LinkAddressView address;

    @Inject
    private HttpServletRequest request;

    private @Nullable String signature;
    private @Nullable String name;
    private UUID linkFor = NONE;
    private UUID guardianLinkFor = NONE;
    private String link = "";

    /** Signs by the name where one was typed, else by what was drawn. */
    public String sign() {
        String typed = Objects.requireNonNullElse(name, "").strip();
        String digest = Objects.requireNonNullElse(request.getParameter("digest"), "");
        if (typed.isEmpty()) {
            agreements.sign(new SignAgreement(agreement(), digest, Objects.requireNonNullElse(signature, "")));
        } else {
            agreements.signByName(new SignAgreement(agreement(), digest, typed));
        }
        messages.saved("agreement.signed");
        return BACK;
    }

    /** Takes the proposal back. */
    public String withdraw() {
        agreements.withdraw(agreement());
        messages.saved("agreement.withdrawn");
        return BACK;
    }

    /** Makes a link for this participant. It stands on the answer to this click and nowhere else. */
    public @Nullable String makeLink(UUID person) {
        IssuedLink issued = links.issue(agreement(), person);
        linkFor = person;
        link = address.of(issued.secret());
        return null;
    }

    /** Makes a link for this young person, who reads it and says what should be different. */
    public @Nullable String makeReadingLink(UUID person) {
        IssuedLink issued = links.issueToYoungPerson(agreement(), person);
        linkFor = person;
        link = address.of(issued.secret());
        return null;
    }

    /** Makes a link for this guardian, who signs for a child and sees the administrative terms only. */
    public @Nullable String makeGuardianLink(UUID person) {
        IssuedLink issued = links.issueForGuardian(agreement(), person);
        guardianLinkFor = person;
        link = address.of(issued.secret());
        return null;
    }

    /** Whether the link just made is for this participant. */
    public boolean isLinkFor(UUID person) {
        return linkFor.equals(person);
    }

    /** Whether the link just made is for this guardian. */
    public boolean isGuardianLinkFor(UUID person) {
        return guardianLinkFor.equals(person);
    }

    /** The link that was just made, to be copied. */
    public String getLink() {
        return link;
    }

    private UUID agreement() {
        String id = Objects.requireNonNullElse(request.getParameter("agreement"), "");
        return id.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(id) : NONE;
    }

    /** What was drawn, as lines of points. */
    public @Nullable String getSignature() {
        return signature;
    }

    /** Called by the field. */
    public void setSignature(@Nullable String signature) {
        this.signature = signature;
    }

    /** The name typed instead of a drawing. */
    public @Nullable String getName() {
        return name;
    }

    /** Called by the field. */
    public void setName(@Nullable String name) {
        this.name = name;
    }
}
