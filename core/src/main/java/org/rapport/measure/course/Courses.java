package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.Structures;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;
import org.rapport.spi.Scale;

/**
 * The courses of scores of an own relationship, or of a supervised one, in which clients have no names. A client's score
 * of a session is in them only once the own check of that session is answered or skipped.
 */
@Boundary
public class Courses {

    private record Key(String instrument, String scale) {}

    private record Respondent(RespondentKind kind, UUID id) {}

    @Inject
    private RelationshipAccess access;

    @Inject
    private CourseQueries queries;

    @Inject
    private Structures structures;

    @Inject
    private Participants participants;

    @Inject
    private Journal journal;

    /** All courses, by instrument and scale in the instrument's order; clients by position, then therapists. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public List<CourseView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMineOrSupervised(relationshipId);
        List<CourseQueries.Scored> all = queries.of(relationship);
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        if (!access.isMine(relationship)) {
            names.replaceAll((person, name) -> name.withoutName());
        }
        Map<Key, List<CourseQueries.Scored>> byScale = new LinkedHashMap<>();
        all.forEach(each -> byScale.computeIfAbsent(new Key(each.instrument(), each.scale()), key -> new ArrayList<>())
                .add(each));
        journal.read(
                MeasureAction.COURSES_SHOWN,
                relationshipId,
                all.stream().map(each -> each.point().response()).distinct().toList());
        return byScale.entrySet().stream()
                .flatMap(entry -> view(relationship, entry.getKey(), entry.getValue(), names).stream())
                .sorted(Comparator.comparing(CourseView::instrument).thenComparing(view -> !view.primary()))
                .toList();
    }

    private List<CourseView> view(
            RelationshipRef relationship,
            Key key,
            List<CourseQueries.Scored> scores,
            Map<UUID, ParticipantName> names) {
        UUID latest = scores.get(scores.size() - 1).structure();
        Instrument structure = structures.get(relationship.organisation(), latest);
        return structure.scale(key.scale()).map(scale -> view(structure, scale, series(scores, names))).stream()
                .toList();
    }

    private static CourseView view(Instrument structure, Scale scale, List<CourseView.Series> series) {
        return new CourseView(
                structure.id(),
                structure.title(),
                scale.id(),
                scale.title(),
                scale.primary(),
                scale.min(),
                scale.max(),
                scale.direction(),
                scale.shownDecimals(),
                structure.caveat().orElse(LocalText.none()),
                series);
    }

    private static List<CourseView.Series> series(List<CourseQueries.Scored> scores, Map<UUID, ParticipantName> names) {
        Map<Respondent, List<CourseView.Point>> byRespondent = new LinkedHashMap<>();
        scores.forEach(each -> byRespondent
                .computeIfAbsent(new Respondent(each.kind(), each.respondent()), who -> new ArrayList<>())
                .add(each.point()));
        return byRespondent.entrySet().stream()
                .map(entry -> series(entry.getKey(), names.get(entry.getKey().id()), entry.getValue()))
                .sorted(Comparator.comparing(CourseView.Series::kind).thenComparing(CourseView.Series::position))
                .toList();
    }

    private static CourseView.Series series(
            Respondent who, @Nullable ParticipantName name, List<CourseView.Point> points) {
        return new CourseView.Series(
                who.kind(),
                who.id(),
                name == null ? "" : name.displayName(),
                name == null ? 0 : name.position(),
                points);
    }
}
