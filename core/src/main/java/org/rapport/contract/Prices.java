package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapport.relationship.RelationshipRef;

/**
 * What was agreed about money over time. For boundaries of other features, inside their transaction, and only for a
 * relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Prices {

    @Inject
    private AgreementRepository agreements;

    /** All versions that ever came into force, newest first. */
    public List<Price> of(RelationshipRef relationship) {
        List<AgreementVersion> inForce = agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(version -> version.activatedAt() != null)
                .toList();
        int first = inForce.stream().mapToInt(AgreementVersion::number).min().orElse(0);
        return inForce.stream()
                .map(version -> version.price(from(relationship, version, version.number() == first)))
                .toList();
    }

    /**
     * What a relationship goes by: the version in force, else the one proposed.
     *
     * @param inForce which of the two it is
     */
    public record Present(AgreementSummary terms, boolean inForce) {}

    /** The version in force, else the one proposed; nothing without either. */
    public Optional<Present> present(RelationshipRef relationship) {
        return agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(AgreementVersion::present)
                .max(Comparator.comparing(version -> version.state() == AgreementState.ACTIVE))
                .map(version -> new Present(version.summary(), version.state() == AgreementState.ACTIVE));
    }

    private static LocalDate from(RelationshipRef relationship, AgreementVersion version, boolean first) {
        LocalDate starts = version.summary().startsOn();
        Instant activated = Objects.requireNonNull(version.activatedAt());
        LocalDate signed = relationship.dayOf(activated);
        return first || signed.isBefore(starts) ? starts : signed;
    }
}
