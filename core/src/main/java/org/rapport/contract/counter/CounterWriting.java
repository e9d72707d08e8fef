package org.rapport.contract.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementTask;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.contract.PartyKind;
import org.rapport.contract.terms.FieldText;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/** Writes steps down, each with its traces, and asks or no longer asks the therapists. */
@ApplicationScoped
class CounterWriting {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private CounterStore store;

    @Inject
    private CounterSealing sealing;

    @Inject
    private NegotiatedVersions versions;

    @Inject
    private Tasks tasks;

    @Inject
    private Speaker speaker;

    /** Who speaks now, and ids for what is said. */
    @ApplicationScoped
    static class Speaker {

        @Inject
        private CurrentActor actor;

        @Inject
        private Clock clock;

        @Inject
        private Ids ids;

        UUID id() {
            return actor.get().id();
        }

        CounterStep.Party party() {
            Actor who = actor.get();
            if (who instanceof Actor.Member) {
                return new CounterStep.Party(PartyKind.THERAPIST, who.id());
            }
            PartyKind kind = who instanceof Actor.GuardianByLink ? PartyKind.GUARDIAN : PartyKind.CLIENT;
            return new CounterStep.Party(kind, who.id());
        }

        RecordKey key(RelationshipRef relationship) {
            return new RecordKey(relationship.organisation(), ids.next());
        }

        CounterStep.Said says(CounterKind kind, CounterStep.Party party) {
            return new CounterStep.Said(kind, party, clock.instant());
        }
    }

    /** What is wanted and why. */
    record Value(Map<TermField, String> wanted, String reason) {

        /** Names the type only. */
        @Override
        public String toString() {
            return "Value";
        }
    }

    /** The version and the term somebody speaks of. */
    record Subject(UUID agreement, Term term) {}

    /** An answer in words to the step of this position. */
    record Answer(int position, String reason) {

        /** Names the position only. */
        @Override
        public String toString() {
            return "Answer " + position;
        }
    }

    UUID me() {
        return speaker.id();
    }

    /** Who speaks, on which side. */
    CounterStep.Party speaker() {
        return speaker.party();
    }

    /** Refuses an empty or endless reason. */
    void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "reason"));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", "reason", "max", LONGEST_REASON));
        }
    }

    /** What the term should say by this step. */
    Map<TermField, String> wanted(RelationshipRef relationship, CounterStep step) {
        return step.sealedWanted()
                .map(kept -> sealing.values(relationship, kept))
                .orElseGet(() -> new EnumMap<>(TermField.class));
    }

    /** Why, in the speaker's words. */
    String reason(RelationshipRef relationship, CounterStep step) {
        return step.sealedReason().map(kept -> sealing.text(relationship, kept)).orElse("");
    }

    /** A change is asked for. */
    void begin(RelationshipRef relationship, Subject subject, CounterStep.Party asker, Value value) {
        CounterStep first = new CounterStep(
                speaker.key(relationship),
                relationship.id(),
                subject.agreement(),
                subject.term(),
                speaker.says(CounterKind.ASKED, asker));
        put(relationship, valued(relationship, first, value));
        askTherapists(relationship, first.thread());
    }

    /** Another value, from the one who asked or from a therapist. */
    void further(RelationshipRef relationship, CounterThread thread, CounterKind kind, Value value) {
        CounterStep step = step(relationship, thread, kind);
        put(relationship, valued(relationship, step, value));
        if (kind == CounterKind.ASKED) {
            askTherapists(relationship, thread.id());
        } else {
            settleTasks(thread);
        }
    }

    /** It ends without a new version. */
    void end(RelationshipRef relationship, CounterThread thread, CounterKind kind, String reason) {
        CounterStep step = step(relationship, thread, kind);
        put(relationship, reason.isBlank() ? step : step.because(sealing.seal(relationship, reason.strip())));
        settleTasks(thread);
    }

    /** It ends with this version. */
    void accepted(RelationshipRef relationship, CounterThread thread, UUID version) {
        put(relationship, step(relationship, thread, CounterKind.ACCEPTED).leadingTo(version));
        settleTasks(thread);
    }

    /** It is about this later version from now on. */
    void carry(RelationshipRef relationship, CounterThread thread, UUID version) {
        store.add(step(relationship, thread, CounterKind.CARRIED).on(version));
    }

    /** Nobody is asked any more. */
    void settleTasks(CounterThread thread) {
        tasks.settle(AgreementTask.AGREEMENT_CHANGE_ASKED, thread.id());
    }

    private void askTherapists(RelationshipRef relationship, UUID thread) {
        for (UUID therapist : relationship.therapists()) {
            tasks.open(new OpenTask(AgreementTask.AGREEMENT_CHANGE_ASKED, relationship.id(), thread, therapist, null)
                    .endedByFeature());
        }
    }

    private CounterStep step(RelationshipRef relationship, CounterThread thread, CounterKind kind) {
        return new CounterStep(speaker.key(relationship), thread.last(), speaker.says(kind, speaker.party()));
    }

    private CounterStep valued(RelationshipRef relationship, CounterStep step, Value value) {
        return step.wants(sealing.seal(relationship, value.wanted()))
                .because(sealing.seal(relationship, value.reason().strip()));
    }

    private void put(RelationshipRef relationship, CounterStep step) {
        store.add(step);
        versions.told(relationship, step.agreement(), step.kind());
    }

    /** Seals and opens what is said, under the relationship's key. */
    @ApplicationScoped
    static class CounterSealing {

        @Inject
        private Vault vault;

        byte[] seal(RelationshipRef relationship, String text) {
            return vault.seal(relationship.organisation(), relationship.id(), text);
        }

        byte[] seal(RelationshipRef relationship, Map<TermField, String> values) {
            return seal(relationship, FieldText.write(values));
        }

        String text(RelationshipRef relationship, byte[] sealed) {
            return vault.open(relationship.organisation(), relationship.id(), sealed);
        }

        Map<TermField, String> values(RelationshipRef relationship, byte[] sealed) {
            return FieldText.read(text(relationship, sealed));
        }
    }
}
