package org.rapport.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as those who may read it see it.
 *
 * @param parties everybody who signs it or signed it, clients first
 * @param digest what a signature refers to
 */
public record AgreementView(
        UUID id,
        UUID relationship,
        AgreementState state,
        AgreementSummary summary,
        int cancellationHours,
        int cancellationPercent,
        List<String> goals,
        Instant proposedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant supersededAt,
        String digest,
        List<Party> parties) {

    /** Keeps own copies. */
    public AgreementView {
        goals = List.copyOf(goals);
        parties = List.copyOf(parties);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "AgreementView " + id;
    }

    /**
     * One signer.
     *
     * @param name as registered
     * @param signedAt when, or null while the signature is missing
     * @param barred whether the person may not sign: under 18 or birth date unknown
     */
    public record Party(
            PartyKind kind,
            UUID id,
            String name,
            @Nullable Instant signedAt,
            @Nullable SigningMethod method,
            boolean barred) {

        /** Whether this signature is still to come. */
        public boolean missing() {
            return signedAt == null && !barred;
        }

        /** Whether this party signed. */
        public boolean signed() {
            return signedAt != null;
        }

        /** Whether this is a client. */
        public boolean client() {
            return kind == PartyKind.CLIENT;
        }

        /** Names the id only. */
        @Override
        public String toString() {
            return "Party " + id;
        }
    }
}
