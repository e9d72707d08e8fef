package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.session.SessionOpened;
import org.rapport.spi.Instrument;

/**
 * When a session opens, its Session Check is asked of everybody who takes part and of its therapist. Participants already
 * marked absent or excused, and those who do not allow forms, are not asked.
 */
@ApplicationScoped
class SessionCheckAsking {

    /** The instrument asked at every session. */
    static final String INSTRUMENT = "session-check";

    @Inject
    private RelationshipAccess access;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private Asking asking;

    @Inject
    private SessionFacts sessions;

    @Inject
    private Deadlines deadlines;

    void opened(@Observes SessionOpened event) {
        Optional<Instrument> check = shelf.find(INSTRUMENT);
        if (check.isEmpty()) {
            return;
        }
        RelationshipRef relationship = access.requireMine(event.relationship());
        Set<UUID> notAsked = sessions.notAsked(relationship, event.session());
        Instant closesAt = deadlines.checkCloses();
        relationship.participants().stream()
                .filter(person -> !notAsked.contains(person.personId()))
                .forEach(person -> asking.ask(
                        relationship,
                        check.get(),
                        Asking.Whom.of(RespondentKind.CLIENT, person.personId(), event.session(), closesAt)));
        UUID therapist = sessions.therapist(relationship.organisation(), event.session());
        asking.ask(
                relationship, check.get(), Asking.Whom.of(RespondentKind.THERAPIST, therapist, event.session(), null));
        asking.flush();
    }
}
