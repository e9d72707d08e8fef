package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.SendForm;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;

/** Finds the relationship a form belongs to that names a person only. */
@ApplicationScoped
class SentTargets {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Each form with the caller's own relationship; several of one person's are looked up once. */
    List<PaperEntry.Entry> entries(List<SendForm> forms) {
        Map<UUID, RelationshipRef> byPerson = new HashMap<>();
        Map<UUID, RelationshipRef> byId = new HashMap<>();
        return Places.each(forms, form -> {
            UUID named = form.relationship();
            RelationshipRef relationship = named == null
                    ? byPerson.computeIfAbsent(form.person(), this::only)
                    : byId.computeIfAbsent(named, access::requireMine);
            return new PaperEntry.Entry(relationship, command(relationship, form), form.whole());
        });
    }

    private RelationshipRef only(UUID person) {
        List<RelationshipRef> mine = access.ownWith(person);
        if (mine.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        if (mine.size() > 1) {
            throw new DomainException(MeasureError.RELATIONSHIP_NEEDED, Map.of("field", "relationship"));
        }
        return mine.get(0);
    }

    private EnterFromPaper command(RelationshipRef relationship, SendForm form) {
        LocalDate day = form.answeredOn();
        if (day == null) {
            day = relationship.dayOf(form.answeredAt() == null ? clock.instant() : form.answeredAt());
        }
        return new EnterFromPaper(
                relationship.id(),
                form.instrument(),
                form.person(),
                form.assignment(),
                day,
                form.answeredAt(),
                key(relationship, form),
                form.answers());
    }

    /** One name stands for one form of a relationship, and tells nothing about those of others. */
    private UUID key(RelationshipRef relationship, SendForm form) {
        return form.identifier() == null
                ? ids.untimed()
                : UUID.nameUUIDFromBytes((relationship.id() + " " + form.person() + " " + form.identifier())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
