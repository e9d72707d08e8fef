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
import org.rapport.client.ParticipantName;
import org.rapport.client.ParticipantRef;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.instrument.KeptSettings;
import org.rapport.measure.instrument.LicenceLines;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.NamedObserver;
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

    @Inject
    private Structures structures;

    @Inject
    private NormSexStore sexes;

    @Inject
    private KeptSettings settings;

    @Inject
    private InstrumentShelf shelf;

    /**
     * The courses by instrument and scale in the instrument's order; clients by position, then therapists. What another version
     * measured otherwise is a course of its own, behind those of the version that was answered last.
     */
    List<CourseView> of(RelationshipRef relationship, List<CourseQueries.Scored> scores, CourseNames.Names names) {
        Persons persons = new Persons(relationship, sexes.of(relationship));
        Rulers rulers = new Rulers(structure -> structures.get(relationship.organisation(), structure));
        Map<Rulers.Key, List<CourseQueries.Scored>> lines = new LinkedHashMap<>();
        for (CourseQueries.Scored each : scores) {
            rulers.next(each)
                    .ifPresent(key -> lines.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(each));
        }
        LicenceLines credits = shelf.licenceLines();
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue(), rulers.isFormer(line.getKey())))
                .flatMap(line -> view(persons, line, names, credits).stream())
                .sorted(Comparator.comparing(CourseView::instrument)
                        .thenComparing(CourseView::former)
                        .thenComparing(view -> !view.primary()))
                .toList();
    }

    /** The scores of one line; former where later ones stand on another. */
    private record Line(Rulers.Key key, List<CourseQueries.Scored> scores, boolean former) {

        UUID structure() {
            return scores.get(scores.size() - 1).structure();
        }
    }

    private List<CourseView> view(Persons persons, Line line, CourseNames.Names names, LicenceLines credits) {
        Instrument structure = structures.get(persons.relationship().organisation(), line.structure());
        Answers chosen =
                settings.now(persons.relationship().organisation(), structure).values();
        return structure
                .scale(line.key().scale())
                .map(scale -> new Readers(persons, structure, scale, chosen))
                .map(readers -> view(readers, line.former(), credits, series(readers, line.scores(), names)))
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
     * Reads scores by the figures that hold for the sex of whom they are about, their age on the day of the newest one, and what
     * the administrator set.
     */
    private record Readers(Persons persons, Instrument structure, Scale scale, Answers settings) {

        Optional<ScoreMeaning> meaning(UUID subject, List<CourseView.Point> points) {
            Optional<Integer> age = Optional.ofNullable(points.isEmpty() ? null : points.get(points.size() - 1))
                    .flatMap(last -> persons.age(subject, last.date()));
            Optional<Sex> sex = Optional.ofNullable(persons.told().get(subject));
            List<Threshold> figures = Norms.holding(structure, age, sex, settings);
            return new ScoreMeanings(scale, figures)
                    .of(points.stream()
                            .map(CourseView.Point::value)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    private static CourseView view(
            Readers readers, boolean former, LicenceLines credits, List<CourseView.Series> series) {
        Instrument structure = readers.structure();
        Scale scale = readers.scale();
        return new CourseView(
                structure.id(),
                structure.version(),
                former,
                structure.title(),
                scale.id(),
                scale.title(),
                scale.primary(),
                scale.min(),
                scale.max(),
                scale.direction(),
                scale.shownDecimals(),
                structure.caveat().orElse(LocalText.none()),
                credits.of(structure),
                series);
    }

    private static List<CourseView.Series> series(
            Readers readers, List<CourseQueries.Scored> scores, CourseNames.Names names) {
        Map<CourseNames.Respondent, List<CourseView.Point>> byRespondent = new LinkedHashMap<>();
        scores.forEach(each -> byRespondent
                .computeIfAbsent(
                        new CourseNames.Respondent(each.kind(), each.respondent(), each.about()),
                        who -> new ArrayList<>())
                .add(each.point()));
        return byRespondent.entrySet().stream()
                .map(entry -> series(readers, entry.getKey(), names, entry.getValue()))
                .sorted(Comparator.comparing(CourseView.Series::kind).thenComparing(CourseView.Series::place))
                .toList();
    }

    private static CourseView.Series series(
            Readers readers, CourseNames.Respondent who, CourseNames.Names names, List<CourseView.Point> points) {
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
                readers.meaning(who.subject(), points));
    }
}
