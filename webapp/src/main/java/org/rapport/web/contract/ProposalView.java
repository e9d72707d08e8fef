package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.contract.Agreements;
import org.rapport.contract.Frequency;
import org.rapport.contract.ProposeAgreement;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.web.AddressView;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The page on which a therapist writes the next version of an agreement; it begins with the terms of the last one. */
@Named
@RequestScoped
public class ProposalView {

    @Inject
    private AddressView address;

    @Inject
    private Agreements agreements;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    @Inject
    private PageTexts texts;

    private @Nullable RelationshipHeader header;
    private ProposalForm form = new ProposalForm();

    /** Reads what the page begins with; a relationship that is not the caller's own is not there. */
    public void open() {
        form = ProposalForm.of(agreements.begin(address.relationship()));
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            header = relationships.header(address.relationship());
        }
        return Objects.requireNonNull(header);
    }

    /** Puts the version before everybody who has to sign. */
    public String propose() {
        agreements.propose(new ProposeAgreement(address.relationship(), form.toTerms()));
        messages.saved("proposal.saved");
        return "/agreement?faces-redirect=true&includeViewParams=true";
    }

    /** What can be chosen for a field of this name. */
    public List<Choice> choices(String field) {
        return TermField.valueOf(field).choices().stream()
                .map(choice -> new Choice(choice.name(), texts.value(choice)))
                .toList();
    }

    /** Whether it is the work with several people. */
    public boolean isSeveral() {
        return getHeader().kind() != UnitKind.INDIVIDUAL;
    }

    /** The ways to say how often. */
    public Frequency[] getFrequencies() {
        return Frequency.values();
    }

    /** What is typed. */
    public ProposalForm getForm() {
        return form;
    }
}
