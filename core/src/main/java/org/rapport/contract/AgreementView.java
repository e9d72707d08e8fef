package org.rapport.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.TermField;

/**
 * A version as those who may read it see it.
 *
 * @param several whether it is the work with a couple, family or group
 * @param parties everybody who signs it or signed it, clients first
 * @param digest what a signature refers to
 * @param digestHolds whether it is the digest of these terms
 * @param heldFrom since when it holds: from its first day; what changed an agreement, not before the day everybody had signed
 */
public record AgreementView(
        UUID id,
        UUID relationship,
        AgreementState state,
        AgreementSummary summary,
        AgreementTerms terms,
        Instant proposedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant supersededAt,
        String digest,
        boolean digestHolds,
        Optional<LocalDate> heldFrom,
        boolean several,
        List<Party> parties) {

    /** Keeps own copies. */
    public AgreementView {
        parties = List.copyOf(parties);
    }

    /** The party with this id, who signs for themselves. */
    public Optional<Party> party(UUID who) {
        return parties.stream()
                .filter(party -> !party.guardian())
                .filter(party -> party.id().equals(who))
                .findFirst();
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

    /** Whether it is in force or waits for signatures. */
    public boolean present() {
        return active() || proposed();
    }

    /** Whether this participant signed it. */
    boolean isSignedBy(UUID participant) {
        return party(participant).filter(Party::signed).isPresent();
    }

    /** Whether a young person takes part for whom nobody signs, since the practice goes by no rule. */
    public boolean withYoungPerson() {
        return parties.stream().anyMatch(Party::underAge);
    }

    /** Whether something else than a signature is missing for a child: a guardian, or the child's assent. */
    public boolean withWaiting() {
        return parties.stream().anyMatch(Party::waiting);
    }

    /** Whether everybody signed who has to, and nothing else is missing. */
    boolean complete() {
        return parties.stream().noneMatch(party -> party.missing() || party.waiting())
                && parties.stream().anyMatch(party -> !party.therapist() && party.signed());
    }

    /**
     * The version as a participant sees it: without guardians who are somebody else, and without what a child said to the
     * work.
     */
    AgreementView seenBy(UUID participant) {
        List<Party> seen = parties.stream()
                .filter(party -> !party.guardian() || party.id().equals(participant))
                .map(Party::discreet)
                .toList();
        return new AgreementView(
                id,
                relationship,
                state,
                summary,
                terms,
                proposedAt,
                activatedAt,
                supersededAt,
                digest,
                digestHolds,
                heldFrom,
                several,
                seen);
    }

    /** Of a relationship's versions the one that holds on this day: sessions and fees of that day go by it. */
    public static Optional<AgreementView> holdingOn(LocalDate day, List<AgreementView> versions) {
        return versions.stream()
                .filter(version ->
                        version.heldFrom().filter(from -> !from.isAfter(day)).isPresent())
                .max(Comparator.comparing(
                                (AgreementView version) -> version.heldFrom().orElseThrow())
                        .thenComparing(version -> version.summary().number()));
    }

    /** The goals in words. */
    public List<String> goals() {
        return terms.goals();
    }

    /** Everything that is agreed, each as it is written down. */
    public Map<TermField, String> values() {
        return terms.values();
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
     * @param children the names of those a guardian signs for; empty for everybody else
     */
    public record Party(
            PartyKind kind,
            UUID id,
            String name,
            @Nullable Instant signedAt,
            @Nullable SigningMethod method,
            MaySign may,
            List<String> children) {

        /** Keeps its own copy. */
        public Party {
            children = List.copyOf(children);
        }

        /** Somebody who signs for themselves and did not yet. */
        Party(PartyKind kind, UUID id, String name, MaySign may) {
            this(kind, id, name, null, null, may, List.of());
        }

        /** The same, signed. */
        Party signed(AgreementSignature signature) {
            return new Party(kind, id, name, signature.signedAt(), signature.method(), MaySign.YES, children);
        }

        /** The same, without what a child said to the work. */
        Party discreet() {
            return waiting() ? new Party(kind, id, name, MaySign.GUARDIANS_SIGN) : this;
        }

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

        /** Whether something else than a signature is missing for this child. */
        public boolean waiting() {
            return signedAt == null
                    && (may == MaySign.GUARDIAN_MISSING
                            || may == MaySign.ASSENT_MISSING
                            || may == MaySign.ASSENT_REFUSED);
        }

        /** Whether guardians sign for this participant. */
        public boolean guarded() {
            return signedAt == null && may == MaySign.GUARDIANS_SIGN;
        }

        /** Whether this guardian may sign but need not any more. */
        public boolean optional() {
            return signedAt == null && may == MaySign.NOT_NEEDED;
        }

        /** Whether this party signed. */
        public boolean signed() {
            return signedAt != null;
        }

        /** Whether this is a client. */
        public boolean client() {
            return kind == PartyKind.CLIENT;
        }

        /** Whether this is a guardian, who signs for a child. */
        public boolean guardian() {
            return kind == PartyKind.GUARDIAN;
        }

        /** Whether this is a therapist. */
        public boolean therapist() {
            return kind == PartyKind.THERAPIST;
        }

        /** The children's names in one line. */
        public String forWhom() {
            return String.join(", ", children);
        }

        /** Names the id only. */
        @Override
        public String toString() {
            return "Party " + id;
        }
    }
}
