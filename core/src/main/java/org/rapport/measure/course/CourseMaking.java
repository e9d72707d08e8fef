package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.client.ParticipantRef;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.KeptSettings;
import org.rapport.measure.instrument.Structures;
import org.rapport.plugin.runtime.instrument.Norms;
import org.rapport.relationship.RelationshipRef;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;
import org.rapport.spi.Scale;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;

/** Makes courses of scores. */
@ApplicationScoped
class CourseMaking {

    private record Key(String instrument, String scale, Optional<Measured> measured) {

        Key of(Optional<Measured> what) {
            return new Key(instrument, scale, what);
        }
    }

    private record Place(UUID structure, String scale) {}

    private record Respondent(RespondentKind kind, UUID id) {}

    @Inject
    private Structures structures;

    @Inject
    private NormSexStore sexes;

    @Inject
    private KeptSettings settings;

    /**
     * The courses by instrument and scale in the instrument's order; clients by position, then therapists. What another version
     * measured otherwise is a course of its own, behind those of the version that was answered last.
     */
    List<CourseView> of(
            RelationshipRef relationship, List<CourseQueries.Scored> scores, Map<UUID, ParticipantName> names) {
        Persons persons = new Persons(relationship, sexes.of(relationship));
        Map<Key, List<CourseQueries.Scored>> byScale = new LinkedHashMap<>();
        Map<Key, Key> newest = new HashMap<>();
        Map<Place, Optional<Measured>> measured = new HashMap<>();
        for (CourseQueries.Scored each : scores) {
            Key scale = new Key(each.instrument(), each.scale(), Optional.empty());
            Key key = scale.of(measured.computeIfAbsent(
                    new Place(each.structure(), each.scale()), place -> measured(relationship, place)));
            byScale.computeIfAbsent(key, unknown -> new ArrayList<>()).add(each);
            newest.put(scale, key);
        }
        return byScale.entrySet().stream()
                .flatMap(entry -> view(persons, entry.getKey(), entry.getValue(), names).stream()
                        .map(view -> newest.containsValue(entry.getKey()) ? view.ofTheLatest() : view))
                .sorted(Comparator.comparing(CourseView::instrument)
                        .thenComparing(view -> !view.otherVersion().isEmpty())
                        .thenComparing(view -> !view.primary()))
                .toList();
    }

    private Optional<Measured> measured(RelationshipRef relationship, Place place) {
        return Measured.by(structures.get(relationship.organisation(), place.structure()), place.scale());
    }

    private List<CourseView> view(
            Persons persons, Key key, List<CourseQueries.Scored> scores, Map<UUID, ParticipantName> names) {
        UUID latest = scores.get(scores.size() - 1).structure();
        Instrument structure = structures.get(persons.relationship().organisation(), latest);
        Answers chosen =
                settings.now(persons.relationship().organisation(), structure).values();
        return structure
                .scale(key.scale())
                .map(scale ->
                        view(structure, scale, series(new Readers(persons, structure, scale, chosen), scores, names)))
                .stream()
                .toList();
    }

    /** The participants, and what was told of their sex. */
    private record Persons(RelationshipRef relationship, Map<UUID, Sex> told) {

        Optional<Integer> age(UUID person, LocalDate day) {
            return relationship
                    .participant(person)
                    .map(ParticipantRef::bornOn)
                    .map(born -> Period.between(born, day).getYears());
        }
    }

    /**
     * Reads a respondent's scores by the figures that hold for their sex, their age on the day of the newest one, and what the
     * administrator set.
     */
    private record Readers(Persons persons, Instrument structure, Scale scale, Answers settings) {

        Optional<ScoreMeaning> meaning(UUID respondent, List<CourseView.Point> points) {
            Optional<Integer> age = Optional.ofNullable(points.isEmpty() ? null : points.get(points.size() - 1))
                    .flatMap(last -> persons.age(respondent, last.date()));
            Optional<Sex> sex = Optional.ofNullable(persons.told().get(respondent));
            List<Threshold> figures = Norms.holding(structure, age, sex, settings);
            return new ScoreMeanings(scale, figures)
                    .of(points.stream()
                            .map(CourseView.Point::value)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    private static CourseView view(Instrument structure, Scale scale, List<CourseView.Series> series) {
        return new CourseView(
                structure.id(),
                structure.title(),
                structure.version(),
                scale.id(),
                scale.title(),
                scale.primary(),
                scale.min(),
                scale.max(),
                scale.direction(),
                scale.shownDecimals(),
                structure.caveat().orElse(LocalText.none()),
                structure
                        .licence()
                        .attribution()
                        .filter(line -> structure.licence().mustDisplay()),
                series);
    }

    private static List<CourseView.Series> series(
            Readers readers, List<CourseQueries.Scored> scores, Map<UUID, ParticipantName> names) {
        Map<Respondent, List<CourseView.Point>> byRespondent = new LinkedHashMap<>();
        scores.forEach(each -> byRespondent
                .computeIfAbsent(new Respondent(each.kind(), each.respondent()), who -> new ArrayList<>())
                .add(each.point()));
        return byRespondent.entrySet().stream()
                .map(entry ->
                        series(readers, entry.getKey(), names.get(entry.getKey().id()), entry.getValue()))
                .sorted(Comparator.comparing(CourseView.Series::kind).thenComparing(CourseView.Series::position))
                .toList();
    }

    private static CourseView.Series series(
            Readers readers, Respondent who, @Nullable ParticipantName name, List<CourseView.Point> points) {
        return new CourseView.Series(
                who.kind(),
                who.id(),
                name == null ? "" : name.displayName(),
                name == null ? 0 : name.position(),
                points,
                readers.meaning(who.id(), points));
    }
}
