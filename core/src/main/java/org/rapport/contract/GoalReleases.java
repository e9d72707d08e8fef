package org.rapport.contract;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.minor.AgeRule;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist writes down that a young person lets guardians read the goals of a version, or that this was decided under the
 * rule of the practice's jurisdiction. Nothing is open to guardians otherwise.
 */
@Boundary
public class GoalReleases {

    private static final int LONGEST_REASON = 2000;

    private final RelationshipAccess access;
    private final AgreementRepository agreements;
    private final AgreementParties parties;
    private final Releases releases;
    private final Signatures.AgreementRecord record;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected GoalReleases() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    GoalReleases(
            RelationshipAccess access,
            AgreementRepository agreements,
            AgreementParties parties,
            Releases releases,
            Signatures.AgreementRecord record) {
        this.access = access;
        this.agreements = agreements;
        this.parties = parties;
        this.releases = releases;
        this.record = record;
    }

    /** The proposal and the version in force, each with whether its goals are open, as far as this young person goes. */
    @Permits(Who.THERAPIST)
    public List<ReleaseRow> of(UUID relationshipId, UUID person) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<AgreementVersion> versions = agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(version ->
                        version.state() == AgreementState.PROPOSED || version.state() == AgreementState.ACTIVE)
                .toList();
        record.read(
                relationship.id(), versions.stream().map(AgreementVersion::id).toList());
        return versions.stream()
                .map(version -> row(relationship, version, person))
                .toList();
    }

    private ReleaseRow row(RelationshipRef relationship, AgreementVersion version, UUID person) {
        Optional<ReleaseRow.Opened> opened = releases.find(relationship.organisation(), version.id(), person)
                .map(release -> new ReleaseRow.Opened(
                        release.basis(),
                        release.releasedAt(),
                        agreements.memberName(relationship.organisation(), release.releasedBy()),
                        releases.reason(relationship, release)));
        return new ReleaseRow(version.id(), version.summary().number(), version.state(), person, opened);
    }

    /**
     * Opens the goals. A decision needs a reason and a rule that allows it ({@code DECISION_NOT_ALLOWED}), and is made only
     * for somebody for whom guardians consent.
     */
    @Permits(Who.THERAPIST)
    public void release(ReleaseGoals command) {
        AgreementVersion version = agreements.get(releases.organisation(), command.agreement());
        RelationshipRef relationship = access.requireMine(version.relationship());
        Standing standing = parties.standing(relationship, command.person());
        if (standing.guardians().isEmpty()) {
            throw new DomainException(MinorError.NOT_A_CHILD);
        }
        AgreementRelease release = releases.byYoungPerson(relationship, version.id(), command.person());
        if (command.basis() == ReleaseBasis.DECISION) {
            AgeRule rule = requireDecidable(standing);
            release.decided(rule.id(), releases.seal(relationship, reason(command)));
        }
        releases.add(release);
        boolean decided = command.basis() == ReleaseBasis.DECISION;
        record.journal(decided ? AgreementAction.GOALS_DECIDED_OPEN : AgreementAction.GOALS_RELEASED, version.id());
        record.tellTherapists(
                version,
                AgreementLedger.GOALS_RELEASED,
                Map.of(
                        "child",
                        command.person().toString(),
                        "basis",
                        command.basis().name()));
    }

    private static AgeRule requireDecidable(Standing standing) {
        return standing.rule()
                .filter(rule -> standing.consent() == Consent.GUARDIANS)
                .filter(rule -> rule.parentAccess() == ParentAccess.RELEASED_OR_DECIDED)
                .orElseThrow(() -> new DomainException(AgreementError.DECISION_NOT_ALLOWED));
    }

    private static String reason(ReleaseGoals command) {
        String reason = Objects.requireNonNullElse(command.reason(), "").strip();
        if (reason.isEmpty()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "reason"));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", "reason", "max", LONGEST_REASON));
        }
        return reason;
    }

    /** Closes the goals to guardians again; {@code NOT_FOUND} when they are not open. */
    @Permits(Who.THERAPIST)
    public void takeBack(UUID agreement, UUID person) {
        AgreementVersion version = agreements.get(releases.organisation(), agreement);
        RelationshipRef relationship = access.requireMine(version.relationship());
        AgreementRelease release = releases.find(relationship.organisation(), agreement, person)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        releases.takeBack(release);
        record.journal(AgreementAction.GOALS_RELEASE_TAKEN_BACK, version.id());
        record.tellTherapists(version, AgreementLedger.GOALS_RELEASE_TAKEN_BACK, Map.of("child", person.toString()));
    }
}
