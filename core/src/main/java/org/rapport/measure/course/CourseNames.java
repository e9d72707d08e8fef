package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.measure.observer.ObserverStore;
import org.rapport.relationship.RelationshipRef;

/** What those who answer in a relationship are called. */
@ApplicationScoped
class CourseNames {

    @Inject
    private Participants participants;

    @Inject
    private ObserverStore observers;

    /** Whose line it is: somebody from outside has one for each participant they answer about. */
    record Respondent(
            RespondentKind kind, UUID id, @Nullable UUID about) {

        /** Whom the answers are about. */
        UUID subject() {
            return about == null ? id : about;
        }
    }

    /** Names by person, of those from outside the newest first. */
    record Names(Map<UUID, ParticipantName> participants, List<NamedObserver> observers) {

        static Names none() {
            return new Names(Map.of(), List.of());
        }

        /** Under what somebody from outside is or was named last. */
        Optional<NamedObserver> observer(Respondent who) {
            UUID about = who.about();
            return about == null
                    ? Optional.empty()
                    : observers.stream()
                            .filter(each -> each.is(who.id(), about))
                            .findFirst();
        }

        /** Whom somebody from outside answered about, by name where that could be several. */
        Optional<CourseView.About> about(Respondent who) {
            return Optional.ofNullable(who.about()).map(person -> {
                ParticipantName name = participants.get(person);
                return name == null || participants.size() < 2
                        ? new CourseView.About(person, 0, "")
                        : new CourseView.About(person, name.position(), name.displayName());
            });
        }
    }

    /** For readers who may know the names, or may not. */
    Names of(RelationshipRef relationship, boolean known) {
        Map<UUID, ParticipantName> taking =
                new LinkedHashMap<>(participants.names(relationship.organisation(), relationship.unitId()));
        List<NamedObserver> outside = observers.of(relationship);
        if (!known) {
            taking.replaceAll((person, name) -> name.withoutName());
            outside = outside.stream().map(NamedObserver::withoutName).toList();
        }
        return new Names(taking, outside);
    }
}
