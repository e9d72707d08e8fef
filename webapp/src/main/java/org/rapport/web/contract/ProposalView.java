package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.Agreements;
import org.rapport.contract.Frequency;
import org.rapport.contract.ProposeAgreement;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.web.shell.MessagesView;

/** The page on which a therapist writes the next version of an agreement; it begins with the terms of the last one. */
@Named
@RequestScoped
public class ProposalView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Agreements agreements;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    private @Nullable UUID relationship;
    private @Nullable RelationshipHeader header;
    private ProposalForm form = new ProposalForm();

    /** Reads what the page begins with; a relationship that is not the caller's own is not there. */
    public void open() {
        form = ProposalForm.of(agreements.begin(id()));
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            header = relationships.header(id());
        }
        return Objects.requireNonNull(header);
    }

    /** Puts the version before everybody who has to sign. */
    public String propose() {
        agreements.propose(new ProposeAgreement(id(), form.toTerms()));
        messages.saved("proposal.saved");
        return "/agreement?faces-redirect=true&includeViewParams=true";
    }

    /** The ways to say how often. */
    public Frequency[] getFrequencies() {
        return Frequency.values();
    }

    /** What is typed. */
    public ProposalForm getForm() {
        return form;
    }

    private UUID id() {
        return Objects.requireNonNullElse(relationship, NONE);
    }

    /** The relationship in the address. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }
}
