package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.measure.instrument.Structures;
import org.rapport.signal.course.AllianceCourse;
import org.rapport.signal.course.CourseEvent;
import org.rapport.signal.course.CoursePoint;
import org.rapport.signal.course.DropRule;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/**
 * Judges the course of one respondent to one instrument. The drop rule applies to a primary scale on which higher is
 * better and for which a spread between clients is known; a symptom scale is never judged by it.
 */
@ApplicationScoped
class CourseJudging {

    private static final String TENSION = "tension";

    /** The scale of which dashboards show the last values. */
    private static final String SHOWN = "alliance";

    @Inject
    private CourseReading reading;

    @Inject
    private Structures structures;

    @Inject
    private Parameters parameters;

    @Inject
    private SignalStore store;

    /**
     * Whether a client's form of this structure can change a signal or the checks dashboards show: the drop rule applies to
     * it, or it has the scale they show.
     */
    boolean judges(UUID organisation, UUID structure) {
        Instrument instrument = structures.get(organisation, structure);
        return instrument.scale(SHOWN).isPresent()
                || instrument
                        .primaryScale()
                        .flatMap(scale -> spread(instrument, scale))
                        .isPresent();
    }

    /** Makes the signals of this respondent anew. */
    void judge(CourseReading.Respondent respondent) {
        Instrument instrument = structures.get(respondent.organisation(), respondent.structure());
        instrument
                .primaryScale()
                .ifPresent(scale -> spread(instrument, scale).ifPresent(own -> judge(respondent, scale, own)));
    }

    private void judge(CourseReading.Respondent respondent, Scale scale, BigDecimal own) {
        SignalStore.Owner owner = new SignalStore.Owner(
                respondent.organisation(),
                respondent.relationship(),
                respondent.kind(),
                respondent.id(),
                respondent.instrument(),
                scale.id());
        List<CourseReading.Form> forms = reading.forms(owner);
        if (forms.isEmpty()) {
            return;
        }
        Known known = new Known(owner.organisation(), structures, new HashMap<>());
        Parameters.Versions versions = parameters.from(
                new Parameters.Subject(owner.organisation(), owner.instrument(), owner.scale()),
                forms.stream()
                        .map(CourseReading.Form::answeredAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                own);
        store.replace(owner, events(forms, scale, known, versions), versions);
        store.tensions(
                owner,
                forms.stream()
                        .filter(form -> !form.imported() && tense(form, known.of(form)))
                        .toList());
    }

    /** The structures forms were answered with, each read once. */
    private record Known(UUID organisation, Structures structures, Map<UUID, Instrument> byId) {

        Instrument of(CourseReading.Form form) {
            return byId.computeIfAbsent(form.structure(), id -> structures.get(organisation, id));
        }
    }

    /** Scores of different versions of an instrument are courses of their own. */
    private static List<CourseEvent> events(
            List<CourseReading.Form> forms, Scale scale, Known known, Parameters.Versions versions) {
        Map<String, List<CoursePoint>> byVersion = forms.stream()
                .filter(form -> form.score() != null)
                .collect(Collectors.groupingBy(
                        CourseReading.Form::version,
                        LinkedHashMap::new,
                        Collectors.mapping(form -> point(form, known.of(form), scale), Collectors.toList())));
        List<CourseEvent> events = new ArrayList<>();
        byVersion
                .values()
                .forEach(points -> events.addAll(DropRule.evaluate(AllianceCourse.of(points), versions.history())));
        return events;
    }

    private static CoursePoint point(CourseReading.Form form, Instrument structure, Scale scale) {
        BigDecimal score = Objects.requireNonNull(form.score());
        Map<String, BigDecimal> items =
                new AnswerSteps(structure, structure.scale(scale.id()).orElse(scale)).of(form.answers());
        return new CoursePoint(
                form.response(), form.session(), form.day(), form.answeredAt(), score, items, form.imported());
    }

    private static boolean tense(CourseReading.Form form, Instrument structure) {
        int place = structure.items().stream().map(Item::id).toList().indexOf(TENSION);
        BigDecimal answer =
                place >= 0 && place < form.answers().size() ? form.answers().get(place) : null;
        return answer != null && answer.compareTo(BigDecimal.ONE) >= 0;
    }

    /** The instrument's own spread between clients, where the rule applies at all. */
    private static Optional<BigDecimal> spread(Instrument instrument, Scale scale) {
        return scale.direction() == Direction.HIGHER_IS_BETTER
                ? instrument.thresholds(scale.id(), ThresholdKind.SPREAD_BETWEEN).stream()
                        .map(Threshold::value)
                        .findFirst()
                : Optional.empty();
    }
}
