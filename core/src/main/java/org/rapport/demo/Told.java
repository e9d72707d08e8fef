package org.rapport.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.LedgerAudience;

/**
 * Something for a demonstration relationship's ledger.
 *
 * @param person the participant who did it through a link; the therapist if none
 */
record Told(
        Instant at,
        Instant recorded,
        String kind,
        LedgerAudience audience,
        @Nullable UUID person,
        UUID subject,
        Map<String, String> facts) {

    /** For everybody, by the therapist, written down when it happened. */
    static Told toAll(Instant at, String kind, UUID subject, Map<String, String> facts) {
        return new Told(at, at, kind, LedgerAudience.CLIENT_AND_THERAPIST, null, subject, facts);
    }

    /** For therapists, by the therapist, written down when it happened. */
    static Told toTherapist(Instant at, String kind, UUID subject, Map<String, String> facts) {
        return new Told(at, at, kind, LedgerAudience.THERAPIST, null, subject, facts);
    }

    /** The same by a participant through a link. */
    Told by(UUID who) {
        return new Told(at, recorded, kind, audience, who, subject, facts);
    }

    /** The same, written down at another time. */
    Told recordedAt(Instant moment) {
        return new Told(at, moment, kind, audience, person, subject, facts);
    }
}
