package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.web.AddressView;

/** The page of a relationship's agreement: the version in force beside the proposal, and the former ones. */
@Named
@RequestScoped
public class AgreementsView {

    @Inject
    private AddressView address;

    @Inject
    private Agreements agreements;

    @Inject
    private Relationships relationships;

    private @Nullable RelationshipHeader header;
    private @Nullable List<AgreementView> versions;

    /** Reads what the page shows; a relationship that is not the caller's own is not there. */
    public void open() {
        UUID id = address.relationship();
        header = relationships.header(id);
        versions = agreements.versions(id);
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            open();
        }
        return Objects.requireNonNull(header);
    }

    private List<AgreementView> versions() {
        if (versions == null) {
            open();
        }
        return Objects.requireNonNull(versions);
    }

    /** The version in force, or null. */
    public @Nullable AgreementView getCurrent() {
        return versions().stream().filter(AgreementView::active).findFirst().orElse(null);
    }

    /** The version that waits for signatures, or null. */
    public @Nullable AgreementView getProposal() {
        return versions().stream().filter(AgreementView::proposed).findFirst().orElse(null);
    }

    /** Superseded and withdrawn versions, newest first. */
    public List<AgreementView> getFormer() {
        return versions().stream()
                .filter(version ->
                        version.state() == AgreementState.SUPERSEDED || version.state() == AgreementState.WITHDRAWN)
                .toList();
    }

    /** Whether there is neither an agreement nor a proposal. */
    public boolean isNothingYet() {
        return getCurrent() == null && getProposal() == null;
    }

    /** Whether there are versions to lay beside each other. */
    public boolean isComparable() {
        return versions().size() > 1;
    }

    /** Whether a new version may be proposed now. */
    public boolean isOpenForProposal() {
        return getProposal() == null && getHeader().phase() != Phase.ENDED;
    }

    /** Whether the therapist's signature is still to come. */
    public boolean isMyTurn() {
        AgreementView proposal = getProposal();
        return proposal != null
                && !proposal.withoutBirthDate()
                && proposal.parties().stream().anyMatch(party -> !party.client() && party.missing());
    }
}
