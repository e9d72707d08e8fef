package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipRef;
import org.rapport.relationship.care.ConsentFactsChanged;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;

/**
 * Takes signatures, one at a time per relationship, and brings a version into force with the last one. The former
 * version gives way in the same transaction.
 */
@ApplicationScoped
class Signatures {

    @Inject
    private AgreementRepository agreements;

    @Inject
    private AgreementReader reader;

    @Inject
    private AgreementRecord record;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    /** Where agreements leave their traces: ledger, journal and event. */
    @ApplicationScoped
    static class AgreementRecord {

        @Inject
        private Ledger ledger;

        @Inject
        private Journal journal;

        @Inject
        private Event<AgreementEvent> events;

        @Inject
        private Event<SignedByClient> signed;

        @Inject
        private Clock clock;

        Instant now() {
            return clock.instant();
        }

        /** What concerns one participant and the therapists. */
        void tellTherapists(AgreementVersion version, AgreementLedger kind) {
            tellTherapists(version, kind, Map.of());
        }

        void tell(AgreementVersion version, AgreementLedger kind) {
            append(version, kind, LedgerAudience.CLIENT_AND_THERAPIST, Map.of());
        }

        void tellTherapists(AgreementVersion version, AgreementLedger kind, Map<String, String> facts) {
            append(version, kind, LedgerAudience.THERAPIST, facts);
        }

        private void append(
                AgreementVersion version, AgreementLedger kind, LedgerAudience audience, Map<String, String> facts) {
            Map<String, String> all = new HashMap<>(facts);
            all.put("number", String.valueOf(version.summary().number()));
            ledger.append(new LedgerFact(version.relationship(), now(), kind, audience, version.id(), all));
        }

        void journal(AgreementAction action, UUID agreement) {
            journal.changed(action, agreement);
        }

        void read(UUID relationship, List<UUID> shown) {
            journal.read(AgreementAction.AGREEMENT_READ, relationship, shown);
        }

        void copied(AgreementVersion version) {
            journal.read(AgreementAction.AGREEMENT_COPY_TAKEN, version.relationship(), List.of(version.id()));
        }

        void signed(RelationshipRef relationship, UUID person) {
            signed.fire(new SignedByClient(relationship, person));
        }

        void proposal(AgreementVersion version) {
            events.fire(new ProposalChanged(version.relationship(), version.id()));
        }

        void activated(AgreementVersion version) {
            events.fire(new AgreementActivated(version.relationship(), version.id()));
        }
    }

    /** Refuses what cannot begin any more once a relationship has ended. */
    static void requireNotEnded(RelationshipRef relationship) {
        if (relationship.phase() == Phase.ENDED) {
            throw new DomainException(AgreementError.RELATIONSHIP_ENDED);
        }
    }

    /** Signs; refuses a second signature of the same party and terms the signer did not read. */
    void sign(RelationshipRef relationship, SignAgreement command, AgreementSignature.Signer signer) {
        sign(relationship, command, List.of(signer));
        if (signer.kind() == PartyKind.CLIENT) {
            record.signed(relationship, signer.id());
        }
    }

    /** Signs as one person, who as a guardian may sign for several children at once. */
    void sign(RelationshipRef relationship, SignAgreement command, List<AgreementSignature.Signer> signers) {
        agreements.hold(relationship.organisation(), relationship.id());
        AgreementVersion version = agreements.get(relationship.organisation(), command.agreement());
        agreements.refresh(version);
        boolean again = agreements.signatures(relationship.organisation(), version.id()).stream()
                .anyMatch(signature -> signers.stream().anyMatch(signature::isOf));
        if (again || signers.isEmpty()) {
            throw new DomainException(AgreementError.ALREADY_SIGNED);
        }
        PartyKind kind = signers.get(0).kind();
        version.requireSignable(command.digest(), kind);
        requireNotEnded(relationship);
        if (agreements
                .askers(relationship.organisation(), version.id())
                .contains(signers.get(0).id())) {
            throw new DomainException(AgreementError.OWN_CHANGE_WAITS);
        }
        if (reader.view(relationship, version).withoutBirthDate()) {
            throw new DomainException(AgreementError.PARTICIPANT_WITHOUT_BIRTH_DATE);
        }
        byte[] evidence = vault.seal(relationship.organisation(), relationship.id(), command.evidence());
        for (AgreementSignature.Signer signer : signers) {
            RecordKey key = new RecordKey(relationship.organisation(), ids.next());
            agreements.add(new AgreementSignature(key, version, signer, evidence).at(record.now()));
        }
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_SIGNED, version.id());
        record.tell(
                version,
                switch (kind) {
                    case CLIENT -> AgreementLedger.AGREEMENT_SIGNED_BY_CLIENT;
                    case THERAPIST -> AgreementLedger.AGREEMENT_SIGNED_BY_THERAPIST;
                    case GUARDIAN -> AgreementLedger.AGREEMENT_SIGNED_BY_GUARDIAN;
                });
        completed(relationship, version);
    }

    /** A proposal that waited only for a guardian or a child's assent comes into force once nothing is missing. */
    void lookAgain(@Observes ConsentFactsChanged event) {
        lookAgain(event.relationship());
    }

    /** The same when a change that somebody asked for is settled. */
    void lookAgain(RelationshipRef relationship) {
        agreements.hold(relationship.organisation(), relationship.id());
        agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(version -> version.state() == AgreementState.PROPOSED)
                .filter(version -> relationship.phase() != Phase.ENDED)
                .forEach(version -> {
                    agreements.refresh(version);
                    completed(relationship, version);
                });
    }

    private void completed(RelationshipRef relationship, AgreementVersion version) {
        if (version.state() == AgreementState.PROPOSED
                && agreements.askers(relationship.organisation(), version.id()).isEmpty()
                && reader.view(relationship, version).complete()) {
            comeIntoForce(relationship, version);
        }
    }

    /** A client was shown the version. */
    void read(AgreementVersion version) {
        record.read(version.relationship(), List.of(version.id()));
    }

    /** Somebody took a copy of the version along. */
    void copied(AgreementVersion version) {
        record.copied(version);
    }

    /** A client was shown these versions. */
    void read(RelationshipRef relationship, List<UUID> shown) {
        record.read(relationship.id(), shown);
    }

    /** The moment of a signature made now. */
    Instant now() {
        return record.now();
    }

    private void comeIntoForce(RelationshipRef relationship, AgreementVersion version) {
        Instant now = record.now();
        agreements.inForce(relationship.organisation(), relationship.id()).ifPresent(former -> {
            former.giveWay(now);
            agreements.flush();
            record.journal(AgreementAction.AGREEMENT_SUPERSEDED, former.id());
            record.tell(former, AgreementLedger.AGREEMENT_SUPERSEDED);
        });
        version.comeIntoForce(now);
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_IN_FORCE, version.id());
        record.tell(version, AgreementLedger.AGREEMENT_IN_FORCE);
        record.activated(version);
    }
}
