package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipRef;
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
        private Event<AgreementActivated> activated;

        @Inject
        private Clock clock;

        Instant now() {
            return clock.instant();
        }

        void tell(AgreementVersion version, AgreementLedger kind) {
            ledger.append(new LedgerFact(
                    version.relationship(),
                    now(),
                    kind,
                    LedgerAudience.CLIENT_AND_THERAPIST,
                    version.id(),
                    Map.of("number", String.valueOf(version.summary().number()))));
        }

        void journal(AgreementAction action, UUID agreement) {
            journal.changed(action, agreement);
        }

        void read(UUID relationship, List<UUID> shown) {
            journal.read(AgreementAction.AGREEMENT_READ, relationship, shown);
        }

        void activated(AgreementVersion version) {
            activated.fire(new AgreementActivated(version.relationship(), version.id()));
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
        agreements.hold(relationship.organisation(), relationship.id());
        AgreementVersion version = agreements.get(relationship.organisation(), command.agreement());
        agreements.refresh(version);
        boolean again = agreements.signatures(relationship.organisation(), version.id()).stream()
                .anyMatch(signature -> signature.party().equals(signer.id()));
        if (again) {
            throw new DomainException(AgreementError.ALREADY_SIGNED);
        }
        version.requireSignable(command.digest());
        requireNotEnded(relationship);
        if (reader.parties(relationship, version).stream().anyMatch(AgreementView.Party::unknown)) {
            throw new DomainException(AgreementError.PARTICIPANT_WITHOUT_BIRTH_DATE);
        }
        byte[] evidence = vault.seal(relationship.organisation(), relationship.id(), command.evidence());
        RecordKey key = new RecordKey(relationship.organisation(), ids.next());
        agreements.add(new AgreementSignature(key, version, signer, evidence).at(record.now()));
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_SIGNED, version.id());
        record.tell(
                version,
                signer.kind() == PartyKind.CLIENT
                        ? AgreementLedger.AGREEMENT_SIGNED_BY_CLIENT
                        : AgreementLedger.AGREEMENT_SIGNED_BY_THERAPIST);
        if (complete(reader.parties(relationship, version))) {
            comeIntoForce(relationship, version);
        }
    }

    /** A client was shown the version. */
    void read(AgreementVersion version) {
        record.read(version.relationship(), List.of(version.id()));
    }

    /** The moment of a signature made now. */
    Instant now() {
        return record.now();
    }

    /** Whether everybody who may sign did, among them at least one client and the therapist. */
    private static boolean complete(List<AgreementView.Party> parties) {
        return parties.stream().noneMatch(AgreementView.Party::missing)
                && parties.stream().anyMatch(party -> party.client() && party.signed());
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
