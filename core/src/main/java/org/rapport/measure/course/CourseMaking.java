package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.client.ParticipantRef;
import org.rapport.client.Participants;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.KeptSettings;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.measure.observer.ObserverStore;
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

    private record Respondent(
            RespondentKind kind, UUID id, @Nullable UUID about) {}

    @Inject
    private Structures structures;

    @Inject
    private NormSexStore sexes;

    @Inject
    private KeptSettings settings;

    @Inject
    private Participants participants;

    @Inject
    private ObserverStore observers;

    /** What those who answer are called. */
    record Names(Map<UUID, ParticipantName> participants, List<NamedObserver> observers) {

        static Names none() {
            return new Names(Map.of(), List.of());
        }

        /** Under what somebody from outside is or was named last. */
        Optional<NamedObserver> observer(Respondent who) {
            UUID about = who.about();
            return about == null
                    ? Optional.empty()
                    : observers.stream().filter(each -> each.is(who.id(), about)).findFirst();
        }

        Optional<CourseView.About> about(Respondent who) {
            return Optional.ofNullable(who.about()).map(person -> {
                ParticipantName name = participants.get(person);
                boolean several = name != null && participants.size() > 1;
                return new CourseView.About(
                        person, several ? name.position() : 0, several ? name.displayName() : "");
            });
        }
    }

    /** What those who answer in a relationship are called, for readers who may know it or may not. */
    Names names(RelationshipRef relationship, boolean known) {
        Map<UUID, ParticipantName> taking =
                new LinkedHashMap<>(participants.names(relationship.organisation(), relationship.unitId()));
        List<NamedObserver> outside = observers.of(relationship);
        if (!known) {
            taking.replaceAll((person, name) -> name.withoutName());
            outside = outside.stream().map(NamedObserver::withoutName).toList();
        }
        return new Names(taking, outside);
    }

    /**
     * The courses by instrument and scale in the instrument's order; clients by position, then therapists. What another version
     * measured otherwise is a course of its own, behind those of the version that was answered last.
     */
    List<CourseView> of(RelationshipRef relationship, List<CourseQueries.Scored> scores, Names names) {
        Persons persons = new Persons(relationship, sexes.of(relationship));
        Rulers rulers = new Rulers(structure -> structures.get(relationship.organisation(), structure));
        Map<Rulers.Key, List<CourseQueries.Scored>> lines = new LinkedHashMap<>();
        for (CourseQueries.Scored each : scores) {
            rulers.next(each)
                    .ifPresent(key -> lines.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(each));
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue(), rulers.isFormer(line.getKey())))
                .flatMap(line -> view(persons, line, names).stream())
                .sorted(Comparator.comparing(CourseView::instrument)
                        .thenComparing(view -> !view.former().isEmpty())
                        .thenComparing(view -> !view.primary()))
                .toList();
    }

    /** The scores of one line; former where later ones stand on another. */
    private record Line(Rulers.Key key, List<CourseQueries.Scored> scores, boolean former) {

        UUID structure() {
            return scores.get(scores.size() - 1).structure();
        }
    }

    private List<CourseView> view(Persons persons, Line line, Names names) {
        Instrument structure = structures.get(persons.relationship().organisation(), line.structure());
        Answers chosen =
                settings.now(persons.relationship().organisation(), structure).values();
        return structure
                .scale(line.key().scale())
                .map(scale -> view(
                        structure,
                        scale,
                        line.former() ? structure.version() : "",
                        series(new Readers(persons, structure, scale, chosen), line.scores(), names)))
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

    private static CourseView view(Instrument structure, Scale scale, String former, List<CourseView.Series> series) {
        return new CourseView(
                structure.id(),
                structure.title(),
                scale.id(),
                scale.title(),
                former,
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

    private static List<CourseView.Series> series(Readers readers, List<CourseQueries.Scored> scores, Names names) {
        Map<Respondent, List<CourseView.Point>> byRespondent = new LinkedHashMap<>();
        scores.forEach(each -> byRespondent
                .computeIfAbsent(new Respondent(each.kind(), each.respondent(), each.about()), who -> new ArrayList<>())
                .add(each.point()));
        return byRespondent.entrySet().stream()
                .map(entry -> series(readers, entry.getKey(), names, entry.getValue()))
                .sorted(Comparator.comparing(CourseView.Series::kind).thenComparing(CourseView.Series::position))
                .toList();
    }

    private static CourseView.Series series(
            Readers readers, Respondent who, Names names, List<CourseView.Point> points) {
        ParticipantName name = names.participants().get(who.id());
        Optional<NamedObserver> observer = names.observer(who);
        return new CourseView.Series(
                who.kind(),
                who.id(),
                name == null ? observer.map(NamedObserver::name).orElse("") : name.displayName(),
                name == null ? 0 : name.position(),
                observer.map(NamedObserver::role),
                names.about(who),
                points,
                readers.meaning(who.id(), points));
    }
}
