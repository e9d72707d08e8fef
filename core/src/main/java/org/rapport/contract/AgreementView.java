package org.rapport.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The party with this id. */
    public Optional<Party> party(UUID who) {
        return parties.stream().filter(party -> party.id().equals(who)).findFirst();
    }

    /** Who has still to sign, in the order of the parties. */
    public List<Party> missing() {
        return parties.stream().filter(Party::missing).toList();
    }

    /** Whether it is open for signatures. */
    public boolean proposed() {
        return state == AgreementState.PROPOSED;
    }

    /** Whether it is the one in force. */
    public boolean active() {
        return state == AgreementState.ACTIVE;
    }

    /** Whether a young person takes part, whose assent cannot be recorded yet. */
    public boolean withYoungPerson() {
        return parties.stream().anyMatch(Party::underAge);
    }

    /** Whether nobody can sign until the missing birth date of a participant is known. */
    public boolean withoutBirthDate() {
        return parties.stream().anyMatch(Party::unknown);
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
     * @param may whether the person may sign
     */
    public record Party(
            PartyKind kind,
            UUID id,
            String name,
            @Nullable Instant signedAt,
            @Nullable SigningMethod method,
            MaySign may) {

        /** Whether this signature is still to come. */
        public boolean missing() {
            return signedAt == null && may == MaySign.YES;
        }

        /** Whether nobody knows whether this person may sign. */
        public boolean unknown() {
            return signedAt == null && may == MaySign.BIRTH_DATE_UNKNOWN;
        }

        /** Whether this person is too young to sign. */
        public boolean underAge() {
            return signedAt == null && may == MaySign.UNDER_AGE;
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
