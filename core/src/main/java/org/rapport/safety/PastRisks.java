package org.rapport.safety;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Answers of earlier days that needed a person then, typed in from paper or brought from elsewhere: therapist and
 * supervisor look through one list and close each with a note. Nobody is asked to hurry, and nobody else sees them.
 */
@Boundary
public class PastRisks {

    @Inject
    private PastRiskStore store;

    @Inject
    private PastRiskReading reading;

    @Inject
    private RelationshipAccess access;

    @Inject
    private CurrentActor actor;

    /** What waits for the caller: of own relationships and of those supervised today, oldest answers first, at most 200. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public List<PastRiskRow> open() {
        return store.open(actor.get());
    }

    /** One of them, with its answers. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public PastRiskView look(UUID risk) {
        PastRisk found = store.find(actor.get().organisation(), risk).orElseThrow(PastRisks::notFound);
        return reading.view(found, require(found));
    }

    /**
     * It was looked through. {@code TAKEN_UP_BEFORE} with who and when, for the second of two; {@code NOTE_NEEDED} or
     * {@code TOO_LONG} at {@code note}.
     */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public void close(UUID risk, String note) {
        String said = note.strip();
        PastRisk found = store.lock(actor.get().organisation(), risk).orElseThrow(PastRisks::notFound);
        require(found);
        if (said.isEmpty()) {
            throw new DomainException(SafetyError.NOTE_NEEDED, Map.of("field", "note"));
        }
        if (said.length() > RiskNotices.LONGEST) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", "note", "max", RiskNotices.LONGEST));
        }
        found.closedAt().ifPresent(at -> {
            throw new DomainException(
                    SafetyError.TAKEN_UP_BEFORE, Map.of("by", reading.name(found.closedBy()), "at", at));
        });
        reading.close(found, said);
    }

    private RelationshipRef require(PastRisk risk) {
        return access.requireMineOrSupervised(risk.relationship());
    }

    private static DomainException notFound() {
        return new DomainException(SharedError.NOT_FOUND);
    }
}
