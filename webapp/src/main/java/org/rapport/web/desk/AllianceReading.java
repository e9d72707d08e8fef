package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.signal.Signals;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The course of the Session Check in one relationship with its signals, read once in a request. */
@RequestScoped
public class AllianceReading {

    static final String INSTRUMENT = "session-check";
    private static final List<SignalKind> GRAVEST_FIRST =
            List.of(SignalKind.SIGNAL, SignalKind.SLOW_DECLINE, SignalKind.TENSION_REPORTED, SignalKind.NOTICE);

    @Inject
    private Courses courses;

    @Inject
    private Signals signals;

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    private @Nullable List<SignalView> known;
    private @Nullable List<CourseView> read;

    /** The chart; nothing before the first score that may be seen. */
    Optional<CourseChart> chart(RelationshipHeader header) {
        return chart(header.id(), new AllianceChart.Seen(header.participants().size() > 1, true));
    }

    /** The chart for somebody else than the therapist. */
    Optional<CourseChart> chart(UUID relationship, AllianceChart.Seen seen) {
        return course(relationship)
                .map(course ->
                        new AllianceChart(course, seen, signals(relationship), sentences()).draw(reader.getLocale()));
    }

    /** Forms whose signals ask for a look, the gravest and newest first, each once; also a tension in the last session. */
    List<AttentionItem> attention(RelationshipHeader header, int lastHeld) {
        Map<UUID, List<SignalView>> byForm = signals(header.id()).stream()
                .filter(signal -> asks(signal, lastHeld))
                .collect(Collectors.groupingBy(SignalView::response, LinkedHashMap::new, Collectors.toList()));
        return byForm.values().stream()
                .map(AllianceReading::gravestFirst)
                .sorted(Comparator.comparing(seen -> gravity(seen.get(0))))
                .map(seen -> item(seen, header))
                .toList();
    }

    private static List<SignalView> gravestFirst(List<SignalView> seen) {
        return seen.stream()
                .sorted(Comparator.comparing(AllianceReading::gravity))
                .toList();
    }

    private static int gravity(SignalView signal) {
        return GRAVEST_FIRST.indexOf(signal.kind());
    }

    private static boolean asks(SignalView signal, int lastHeld) {
        return signal.kind() == SignalKind.TENSION_REPORTED
                ? signal.sessionNumber() > 0 && signal.sessionNumber() == lastHeld
                : signal.asks();
    }

    private Optional<CourseView> course(UUID relationship) {
        List<CourseView> all = read == null ? courses.of(relationship) : read;
        read = all;
        return all.stream()
                .filter(course -> course.primary() && course.instrument().equals(INSTRUMENT))
                .findFirst();
    }

    private List<SignalView> signals(UUID relationship) {
        List<SignalView> all = known == null ? signals.of(relationship) : known;
        known = all;
        return all;
    }

    /** The gravest of what was seen in one form leads; what it implies is left out. */
    private AttentionItem item(List<SignalView> ordered, RelationshipHeader header) {
        SignalView first = ordered.get(0);
        boolean about = first.session() != null && first.sessionNumber() > 0;
        String who = who(first, header);
        return new AttentionItem(
                first.kind() == SignalKind.NOTICE ? "info" : "attention",
                text.of("relationship.label." + first.kind().name()),
                about ? text.of("relationship.about", who, first.sessionNumber()) : who,
                reasons(ordered),
                sentences().why(first),
                about ? text.of("relationship.step.signal", first.sessionNumber()) : "",
                about ? "/session.xhtml?id=" + first.session() : "");
    }

    private List<String> reasons(List<SignalView> ordered) {
        SignalView first = ordered.get(0);
        List<String> reasons = new ArrayList<>();
        reasons.add(sentences().reason(first));
        reasons.add(sentences().fallen(first));
        ordered.stream()
                .filter(signal -> signal != first && signal.kind() == SignalKind.TENSION_REPORTED)
                .forEach(signal -> reasons.add(sentences().reason(signal)));
        reasons.removeIf(String::isEmpty);
        return reasons;
    }

    private String who(SignalView signal, RelationshipHeader header) {
        if (signal.respondentKind() == RespondentKind.THERAPIST) {
            return text.of("relationship.therapistsSide");
        }
        return header.participants().stream()
                .filter(name -> name.personId().equals(signal.respondent()))
                .map(ParticipantName::displayName)
                .findFirst()
                .orElseGet(() -> text.of("relationship.client"));
    }

    private CourseSentences sentences() {
        return new CourseSentences(text.wording(), reader.getLanguage(), day -> dates.shown(day, "day"));
    }

    /** What the reader of a course must know. */
    String caveat(UUID relationship) {
        return course(relationship)
                .map(course -> course.caveat().in(reader.getLanguage()))
                .orElse("");
    }
}
