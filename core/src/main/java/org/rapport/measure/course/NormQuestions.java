package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.measure.MeasureAction;
import org.rapport.plugin.runtime.instrument.Norms;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.Sex;

/**
 * Age and sex, asked of the therapist and only where a questionnaire that somebody answered has figures that hold for an
 * age or one sex. The age comes from the date of birth; the sex is told here and used for these figures only.
 */
@Boundary
public class NormQuestions {

    @Inject
    private RelationshipAccess access;

    @Inject
    private AnsweredInstruments answered;

    @Inject
    private NormSexStore store;

    @Inject
    private Participants participants;

    @Inject
    private Journal journal;

    /** What is to be asked of whom in an own relationship; nothing where no figure needs it. */
    @Permits(Who.THERAPIST)
    public List<NormQuestion> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        Map<UUID, List<Instrument>> byPerson = answered.byPerson(relationship);
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        Map<UUID, Sex> told = store.of(relationship);
        return relationship.participants().stream()
                .filter(each -> byPerson.containsKey(each.personId()))
                .map(each -> {
                    List<Instrument> theirs = byPerson.getOrDefault(each.personId(), List.of());
                    ParticipantName name = names.get(each.personId());
                    return new NormQuestion(
                            each.personId(),
                            name == null ? "" : name.displayName(),
                            each.bornOn() == null && theirs.stream().anyMatch(Norms::asksAge),
                            theirs.stream().anyMatch(Norms::asksSex),
                            Optional.ofNullable(told.get(each.personId())));
                })
                .filter(each -> each.ageMissing() || each.asksSex())
                .toList();
    }

    /** Tells the sex of a participant of an own relationship, or takes it back; refused where no figure needs it. */
    @Permits(Who.THERAPIST)
    public void tell(UUID relationshipId, UUID person, Optional<Sex> sex) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        boolean asked = answered.byPerson(relationship).getOrDefault(person, List.of()).stream()
                .anyMatch(Norms::asksSex);
        if (!asked || relationship.participant(person).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        store.tell(relationship, person, sex, answered.caller());
        journal.changed(MeasureAction.NORM_SEX_TOLD, person);
    }
}
