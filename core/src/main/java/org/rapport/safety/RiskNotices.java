package org.rapport.safety;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Whoever was asked about a risk answer opens it and says what was done, which ends the asking for everybody. Members who
 * were not asked find nothing. These answers are read before the therapist's own check: safety goes before the seal.
 */
@Boundary
public class RiskNotices {

    /** The longest that can be said of what was done. */
    public static final int LONGEST = 2000;

    @Inject
    private RiskStore store;

    @Inject
    private RiskReading reading;

    @Inject
    private RiskEnding ending;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The notice, for somebody who was asked. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR, Who.ETHICS_LEAD, Who.PRACTICE_MANAGER, Who.ADMINISTRATOR})
    public RiskNoticeView open(UUID notice) {
        UUID organisation = actor.get().organisation();
        return reading.view(
                store.find(organisation, notice).filter(this::wasAsked).orElseThrow(RiskNotices::notFound));
    }

    /**
     * Says what was done. {@code TAKEN_UP_BEFORE} with who and when, for the second of two; {@code SAY_WHAT_WAS_DONE} or
     * {@code TOO_LONG} at {@code done}.
     */
    @Permits({Who.THERAPIST, Who.SUPERVISOR, Who.ETHICS_LEAD, Who.PRACTICE_MANAGER, Who.ADMINISTRATOR})
    public void takeUp(UUID notice, String done) {
        String said = done.strip();
        if (said.isEmpty()) {
            throw new DomainException(SafetyError.SAY_WHAT_WAS_DONE, Map.of("field", "done"));
        }
        if (said.length() > LONGEST) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", "done", "max", LONGEST));
        }
        RiskNotice found = store.lock(actor.get().organisation(), notice)
                .filter(this::wasAsked)
                .orElseThrow(RiskNotices::notFound);
        Instant now = clock.instant();
        found.takenUpAt().ifPresent(at -> {
            throw new DomainException(
                    SafetyError.TAKEN_UP_BEFORE, Map.of("by", reading.name(found.takenUpBy()), "at", at));
        });
        ending.takenUp(found, said, now);
    }

    private boolean wasAsked(RiskNotice notice) {
        return store.wasAsked(
                notice.key().organisation(), notice.id(), actor.get().id());
    }

    private static DomainException notFound() {
        return new DomainException(SharedError.NOT_FOUND);
    }
}
