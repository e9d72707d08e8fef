package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.response.EnteredBy;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.web.chart.ChartInput;
import org.rapport.web.chart.ChartMark;
import org.rapport.web.chart.ChartPoint;
import org.rapport.web.chart.ChartRole;
import org.rapport.web.chart.ChartSeries;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** Draws courses of scores. Forms about a session stand at its number; others are numbered in their order. */
@RequestScoped
public class CourseCharts {

    @Inject
    private PageTexts texts;

    @Inject
    private FiguresView figures;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    /** The chart of a course. */
    public CourseChart of(CourseView course) {
        return CourseChart.of(
                new ChartInput(title(course), course.min(), course.max(), series(course), reader.getLocale()));
    }

    /** The instrument's name, with the scale's where that says something more. */
    public String title(CourseView course) {
        String instrument = course.title().in(reader.getLanguage());
        String scale = course.scaleTitle().in(reader.getLanguage());
        Locale language = reader.getLocale();
        String title = instrument.toLowerCase(language).contains(scale.toLowerCase(language))
                ? instrument
                : texts.of("measures.scaleOf", instrument, scale);
        return course.former() ? texts.of("measures.former", title, course.version()) : title;
    }

    /** What the numbers along a course count: sessions, or forms that are about no session. */
    public String counted(CourseView course) {
        return texts.of(new CoursePlaces(course).numbered() ? "chart.number" : "chart.session");
    }

    /** Who was asked from outside, and how many scores were taken over from another system; empty for none. */
    public String origin(CourseView course) {
        return Stream.of(outside(course), takenOver(course))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String takenOver(CourseView course) {
        long answered = count(course, EnteredBy.IMPORT);
        long totals = count(course, EnteredBy.IMPORTED_TOTAL);
        return answered + totals == 0 ? "" : texts.of("measures.takenOver", answered + totals, totals);
    }

    private static long count(CourseView course, EnteredBy how) {
        return course.series().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> point.enteredBy() == how)
                .count();
    }

    private List<ChartSeries> series(CourseView course) {
        CoursePlaces places = new CoursePlaces(course);
        long clients = course.series().stream()
                .filter(each -> each.kind() != RespondentKind.THERAPIST)
                .count();
        List<ChartSeries> all = new ArrayList<>();
        for (CourseView.Series series : course.series()) {
            all.add(new ChartSeries(
                    "line-" + (all.size() + 1), label(series), role(series, clients), points(course, series, places)));
        }
        return all;
    }

    /** A name as short as it is; only without one, what they were asked as. */
    private String label(CourseView.Series series) {
        String name = series.kind() == RespondentKind.THERAPIST ? texts.of("checks.therapist") : series.name();
        String label = name.isEmpty() ? series.role().map(texts::value).orElse("") : name;
        String about = series.about().map(CourseView.About::name).orElse("");
        return about.isEmpty() ? label : texts.of("observers.line", label, about);
    }

    /** Who was asked from outside the sessions, as what; empty for nobody. */
    private String outside(CourseView course) {
        String all = course.series().stream()
                .filter(series -> series.role().isPresent() && !series.name().isEmpty())
                .map(this::outside)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : texts.of("measures.outside", all);
    }

    private String outside(CourseView.Series series) {
        String role = series.role().map(texts::value).orElse("");
        String about = series.about().map(CourseView.About::name).orElse("");
        return about.isEmpty()
                ? texts.of("measures.observer", series.name(), role)
                : texts.with("measures.observer.about", List.of(series.name(), role, about));
    }

    private static ChartRole role(CourseView.Series series, long clients) {
        if (series.kind() == RespondentKind.THERAPIST) {
            return ChartRole.THERAPIST;
        }
        return clients > 1 ? ChartRole.MEMBER : ChartRole.CLIENT;
    }

    /** The points of one respondent, each in its place. */
    private List<ChartPoint> points(CourseView course, CourseView.Series series, CoursePlaces places) {
        List<ChartPoint> points = new ArrayList<>();
        places.of(series).forEach((place, point) -> points.add(point(course, point, place, session(point))));
        return points;
    }

    private static @Nullable String session(CourseView.Point point) {
        return point.session() == null ? null : point.session().toString();
    }

    private ChartPoint point(CourseView course, CourseView.Point point, int place, @Nullable String session) {
        String score = point.value()
                .map(value -> figures.outOf(value, course.max(), course.decimals()))
                .orElseGet(() -> texts.value(point.state()));
        String sentence = texts.of("measures.point", dates.shown(point.date(), "day"), score);
        if (point.state() == ScoreState.PRORATED) {
            sentence = texts.of("measures.point.prorated", sentence);
        }
        if (!point.comparable()) {
            sentence = texts.of("measures.point.alone", sentence);
        }
        if (point.enteredBy() == EnteredBy.IMPORT) {
            sentence = texts.of("measures.point.takenOver", sentence);
        } else if (point.enteredBy() == EnteredBy.IMPORTED_TOTAL) {
            sentence = texts.of("measures.point.total", sentence);
        }
        String href = session == null ? "" : "session.xhtml?id=" + session;
        return new ChartPoint(place, point.date(), point.value().orElse(null), ChartMark.NONE, sentence, href);
    }
}
