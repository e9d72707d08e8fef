package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.ClientError;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentScope;
import org.rapport.client.consent.ConsentState;
import org.rapport.client.consent.Consents;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;

/**
 * Who may be asked to answer forms. Whoever consents alone may; a child too young for that once a guardian has signed the
 * agreement in force and the child's assent, where the rule wants it, is recorded as given. A recorded no always counts, and so
 * does what was decided about forms. For boundaries of other features, inside their transaction.
 */
@ApplicationScoped
public class AnsweringConsents {

    @Inject
    private AgreementParties parties;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private Consents consents;

    /** Refuses somebody who may not answer, with the reason; {@code NOT_FOUND} for somebody who takes no part. */
    public void require(RelationshipRef relationship, UUID person) {
        Optional<ErrorCode> reason = Optional.ofNullable(reasons(relationship).get(person))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        reason.ifPresent(code -> {
            throw new DomainException(code);
        });
    }

    /** Of each participant of today, what was or was not decided about forms and stops them; empty where nothing does. */
    public Map<UUID, Optional<ConsentState>> stopping(RelationshipRef relationship) {
        return stopping(relationship, parties.standings(relationship));
    }

    private Map<UUID, Optional<ConsentState>> stopping(RelationshipRef relationship, Map<UUID, Standing> standings) {
        return consents.stopping(
                new ConsentScope(relationship.unitOn(parties.now()), relationship.id(), relationship.participants()),
                ConsentPurpose.MEASURES,
                standings);
    }

    /** Of each participant of today, why they may not answer; empty for whoever may. */
    public Map<UUID, Optional<ErrorCode>> reasons(RelationshipRef relationship) {
        Map<UUID, Standing> standings = parties.standings(relationship);
        boolean guarded = standings.values().stream().anyMatch(standing -> standing.consent() == Consent.GUARDIANS);
        Set<UUID> consented =
                guarded ? agreements.consentedFor(relationship.organisation(), relationship.id()) : Set.of();
        Map<UUID, Optional<ConsentState>> stopping = stopping(relationship, standings);
        Map<UUID, Optional<ErrorCode>> reasons = new HashMap<>();
        standings.forEach((person, standing) -> reasons.put(
                person,
                reason(standing, consented.contains(person))
                        .or(() ->
                                stopping.getOrDefault(person, Optional.empty()).map(ConsentError::measures))));
        return reasons;
    }

    private static Optional<ErrorCode> reason(Standing standing, boolean consented) {
        return switch (standing.consent()) {
            case OWN, OWN_DUE -> Optional.empty();
            case UNKNOWN -> Optional.of(ClientError.BIRTH_DATE_NEEDED);
            case NO_RULE -> Optional.of(ClientError.UNDER_AGE);
            case GUARDIANS -> guarded(standing, consented);
        };
    }

    private static Optional<ErrorCode> guarded(Standing standing, boolean consented) {
        if (standing.assent().filter(AssentOutcome.REFUSED::equals).isPresent()) {
            return Optional.of(MinorError.ASSENT_REFUSED);
        }
        if (!consented) {
            return Optional.of(MinorError.GUARDIAN_CONSENT_NEEDED);
        }
        boolean given = standing.assent().filter(AssentOutcome.GIVEN::equals).isPresent();
        return standing.assentWanted() && !given ? Optional.of(MinorError.ASSENT_NEEDED) : Optional.empty();
    }
}
