package org.rapport.contract.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.contract.NegotiatedVersions.Negotiated;
import org.rapport.contract.PartyKind;
import org.rapport.contract.ProposalChanged;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;

/**
 * What may be said when about a term, on both sides. One change is open for each asker and term; what is accepted makes a
 * new version, to which everything else that is open goes along.
 */
@ApplicationScoped
class Negotiation {

    @Inject
    private CounterStore store;

    @Inject
    private CounterWriting writing;

    @Inject
    private NegotiatedVersions versions;

    @Inject
    private RelationshipAccess access;

    @Inject
    private AskerPresence presence;

    /** Who speaks, on which side. */
    CounterStep.Party speaker() {
        return writing.speaker();
    }

    /** Somebody wants something else than the version says. */
    void ask(RelationshipRef relationship, CounterStep.Party asker, AskChange command) {
        versions.hold(relationship);
        Negotiated version = versions.current(relationship, command.agreement(), asker.kind());
        requireTalkable(relationship, version, command.digest());
        Term term = requireTerm(relationship, asker, command.term());
        Map<TermField, String> wanted = versions.wanted(relationship, version, term, command.wanted());
        writing.requireReason(command.reason());
        requireChange(term, wanted, version.terms());
        CounterWriting.Value value = new CounterWriting.Value(wanted, command.reason());
        openOf(relationship, asker, term)
                .ifPresentOrElse(
                        thread -> askAgain(relationship, thread, value),
                        () -> writing.begin(
                                relationship, new CounterWriting.Subject(version.id(), term), asker, value));
    }

    private Optional<CounterThread> openOf(RelationshipRef relationship, CounterStep.Party asker, Term term) {
        return store.of(relationship.organisation(), relationship.id()).stream()
                .filter(thread -> !thread.settled() && thread.term() == term)
                .filter(thread -> thread.asker().equals(asker))
                .filter(thread -> isPresent(relationship, thread))
                .findFirst();
    }

    private void askAgain(RelationshipRef relationship, CounterThread thread, CounterWriting.Value value) {
        boolean same = thread.waitsForTherapist()
                && writing.wanted(relationship, thread.onTheTable()).equals(value.wanted());
        if (same) {
            throw new DomainException(CounterError.ASKED_BEFORE);
        }
        writing.further(relationship, thread, CounterKind.ASKED, value);
    }

    private static void requireTalkable(RelationshipRef relationship, Negotiated version, String digestRead) {
        CounterError wrong = null;
        if (!version.present()) {
            wrong = CounterError.VERSION_OVER;
        } else if (!version.newest()) {
            wrong = CounterError.NEWER_PROPOSED;
        } else if (!version.digest().equals(digestRead)) {
            wrong = CounterError.VERSION_MOVED_ON;
        }
        if (relationship.phase() == Phase.ENDED) {
            throw new DomainException(AgreementError.RELATIONSHIP_ENDED);
        }
        if (wrong != null) {
            throw new DomainException(wrong);
        }
    }

    private static Term requireTerm(RelationshipRef relationship, CounterStep.Party asker, Term term) {
        boolean several = relationship.kind() != UnitKind.INDIVIDUAL;
        if (!term.appliesTo(several) || (asker.kind() == PartyKind.GUARDIAN && !term.forGuardians())) {
            throw new DomainException(CounterError.NOT_THIS_TERM, Map.of("field", "term"));
        }
        return term;
    }

    private static void requireChange(Term term, Map<TermField, String> wanted, AgreementTerms terms) {
        boolean same = term.fields().stream()
                .allMatch(field ->
                        Objects.equals(wanted.get(field), terms.values().get(field)));
        if (same) {
            throw new DomainException(
                    CounterError.NOTHING_CHANGES,
                    Map.of("field", term.fields().get(0).input()));
        }
    }

    /** The one who asked no longer wants it, or does not want what the therapist suggests instead. */
    void takeBack(RelationshipRef relationship, CounterThread open, int position) {
        CounterThread thread = turn(relationship, open, position);
        writing.end(relationship, thread, CounterKind.TAKEN_BACK, "");
        versions.lookAgain(relationship);
    }

    /** The one who asked agrees to what the therapist suggests instead; gives the version that says it. */
    UUID agree(RelationshipRef relationship, CounterThread open, int position) {
        CounterThread thread = turn(relationship, open, position);
        thread.requireTurnOfTherapist(false);
        return accept(relationship, thread, thread.onTheTable().party().id());
    }

    /** A therapist takes up what is wanted; gives the version that says it. */
    UUID accept(RelationshipRef relationship, CounterThread open, int position) {
        CounterThread thread = turn(relationship, open, position);
        thread.requireTurnOfTherapist(true);
        requireAskerThere(relationship, thread);
        return accept(relationship, thread, writing.me());
    }

    /** A therapist does not take it up, and says why. */
    void decline(RelationshipRef relationship, CounterThread open, CounterWriting.Answer answer) {
        CounterThread thread = turn(relationship, open, answer.position());
        thread.requireTurnOfTherapist(true);
        writing.requireReason(answer.reason());
        writing.end(relationship, thread, CounterKind.DECLINED, answer.reason());
        versions.lookAgain(relationship);
    }

    /** A therapist suggests another value. */
    void suggest(RelationshipRef relationship, CounterThread open, SuggestOther command) {
        CounterThread thread = turn(relationship, open, command.position());
        thread.requireTurnOfTherapist(true);
        requireAskerThere(relationship, thread);
        Negotiated version = versions.exactly(relationship, thread.agreement());
        Map<TermField, String> wanted = versions.wanted(relationship, version, thread.term(), command.wanted());
        writing.requireReason(command.reason());
        requireChange(thread.term(), wanted, version.terms());
        writing.further(
                relationship, thread, CounterKind.SUGGESTED, new CounterWriting.Value(wanted, command.reason()));
    }

    private void requireAskerThere(RelationshipRef relationship, CounterThread thread) {
        if (!presence.isThere(relationship, thread.asker())) {
            throw new DomainException(CounterError.ASKER_LEFT);
        }
    }

    private UUID accept(RelationshipRef relationship, CounterThread thread, UUID therapist) {
        Negotiated base = versions.exactly(relationship, thread.agreement());
        if (!base.newest()) {
            throw new DomainException(CounterError.NEWER_PROPOSED);
        }
        Map<TermField, String> wanted = writing.wanted(relationship, thread.onTheTable());
        AgreementTerms changed = versions.changed(base.terms(), thread.term(), wanted);
        UUID made = versions.replace(relationship, base.id(), changed, therapist);
        writing.accepted(relationship, thread, made);
        open(relationship).stream()
                .filter(other -> other.term() == thread.term())
                .filter(other -> other.agreement().equals(base.id()))
                .filter(other ->
                        writing.wanted(relationship, other.onTheTable()).equals(wanted))
                .forEach(other -> writing.accepted(relationship, other, made));
        versions.announce(relationship, made);
        return made;
    }

    /** Waits for its turn and reads the thread again behind it. */
    private CounterThread turn(RelationshipRef relationship, CounterThread open, int position) {
        versions.hold(relationship);
        CounterThread thread = store.get(relationship.organisation(), open.id());
        thread.requireOpenAt(position);
        if (!isPresent(relationship, thread)) {
            throw new DomainException(CounterError.VERSION_OVER);
        }
        return thread;
    }

    private boolean isPresent(RelationshipRef relationship, CounterThread thread) {
        return present(versions.states(relationship).get(thread.agreement()));
    }

    private static boolean present(@Nullable AgreementState state) {
        return state == AgreementState.ACTIVE || state == AgreementState.PROPOSED;
    }

    private List<CounterThread> open(RelationshipRef relationship) {
        return store.of(relationship.organisation(), relationship.id()).stream()
                .filter(thread -> !thread.settled())
                .toList();
    }

    /** What is open goes along to a new version; what was asked about one that was taken back asks nobody any more. */
    void followed(@Observes ProposalChanged event) {
        RelationshipRef relationship = access.known(event.relationship());
        Map<UUID, AgreementState> states = versions.states(relationship);
        boolean proposed = states.get(event.agreement()) == AgreementState.PROPOSED;
        UUID before = versions.follows(relationship, event.agreement()).orElse(event.agreement());
        for (CounterThread thread : open(relationship)) {
            boolean on = thread.agreement().equals(before) || states.get(thread.agreement()) == AgreementState.ACTIVE;
            boolean there = thread.agreement().equals(event.agreement());
            if (proposed && on && !there) {
                writing.carry(relationship, thread, event.agreement());
            } else if (!proposed && there) {
                writing.settleTasks(thread);
            }
        }
    }
}
