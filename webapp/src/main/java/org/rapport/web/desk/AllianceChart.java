package org.rapport.web.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.course.CourseView;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.web.chart.ChartInput;
import org.rapport.web.chart.ChartMark;
import org.rapport.web.chart.ChartPoint;
import org.rapport.web.chart.ChartRole;
import org.rapport.web.chart.ChartSeries;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.Wording;

/**
 * Draws a course with what stands out in it. A session counts once for each person: of two forms about the same session
 * the later one is shown. Forms that belong to no session are not in this chart.
 */
final class AllianceChart {

    private final CourseView course;
    private final Seen seen;
    private final Map<UUID, List<SignalView>> signals;
    private final CourseSentences sentences;
    private final Wording words;

    /**
     * For whom it is drawn.
     *
     * @param several whether the unit has more than one participant
     * @param linked whether the reader may open the sessions
     */
    record Seen(boolean several, boolean linked) {}

    /** Of this course. */
    AllianceChart(CourseView course, Seen seen, List<SignalView> signals, CourseSentences sentences) {
        this.course = course;
        this.seen = seen;
        this.signals = signals.stream().collect(Collectors.groupingBy(SignalView::response));
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** The drawing in the reader's language. */
    CourseChart draw(Locale language) {
        List<ChartSeries> series = new ArrayList<>();
        for (CourseView.Series each : course.series()) {
            List<ChartPoint> points = points(each);
            if (!points.isEmpty()) {
                series.add(new ChartSeries("line-" + (series.size() + 1), label(each), role(each), points));
            }
        }
        String title = words.text("relationship.course.of", course.title().in(language.getLanguage()));
        return CourseChart.of(new ChartInput(title, course.min(), course.max(), series, language));
    }

    private List<ChartPoint> points(CourseView.Series series) {
        Map<Integer, ChartPoint> bySession = new LinkedHashMap<>();
        series.points().stream()
                .filter(point -> point.sessionNumber() > 0)
                .forEach(point -> bySession.put(point.sessionNumber(), point(series, point)));
        return List.copyOf(bySession.values());
    }

    private ChartPoint point(CourseView.Series series, CourseView.Point point) {
        @Nullable BigDecimal value = point.value().orElse(null);
        List<SignalView> raised = signals.getOrDefault(point.response(), List.of());
        String says = says(raised, point.comparable());
        String plain =
                label(series) + " – " + sentences.point(point.sessionNumber(), point.date(), value, course.max());
        return new ChartPoint(
                point.sessionNumber(),
                point.date(),
                value,
                mark(raised),
                says.isEmpty() ? plain : plain + " " + says,
                says.isEmpty() ? "" : label(series) + " – " + says,
                point.session() == null || !seen.linked() ? "" : "/session.xhtml?id=" + point.session());
    }

    /** What there is to say besides the score. */
    private String says(List<SignalView> raised, boolean comparable) {
        List<String> parts = new ArrayList<>();
        raised.forEach(signal -> parts.add(sentences.signal(signal)));
        if (!comparable) {
            parts.add(words.text("relationship.point.alone"));
        }
        return String.join(" ", parts);
    }

    private String label(CourseView.Series series) {
        if (series.kind() == RespondentKind.THERAPIST) {
            return words.text("relationship.therapist");
        }
        if (!seen.several()) {
            return words.text("relationship.client");
        }
        return series.name().isEmpty() ? words.text("relationship.member", series.position()) : series.name();
    }

    private ChartRole role(CourseView.Series series) {
        if (series.kind() == RespondentKind.THERAPIST) {
            return ChartRole.THERAPIST;
        }
        return seen.several() ? ChartRole.MEMBER : ChartRole.CLIENT;
    }

    private static ChartMark mark(List<SignalView> raised) {
        return raised.stream()
                .map(signal -> mark(signal.kind()))
                .max(ChartMark::compareTo)
                .orElse(ChartMark.NONE);
    }

    private static ChartMark mark(SignalKind kind) {
        return switch (kind) {
            case SIGNAL, SLOW_DECLINE -> ChartMark.STRAIN;
            case NOTICE -> ChartMark.DIP;
            case TENSION_REPORTED -> ChartMark.NONE;
        };
    }
}
