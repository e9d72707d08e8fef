package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    private static LocalDate from(RelationshipRef relationship, AgreementVersion version, boolean first) {
        LocalDate starts = version.summary().startsOn();
        Instant activated = Objects.requireNonNull(version.activatedAt());
        LocalDate signed = relationship.dayOf(activated);
        return first || signed.isBefore(starts) ? starts : signed;
    }
}
