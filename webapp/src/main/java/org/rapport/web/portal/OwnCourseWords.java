package org.rapport.web.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapport.measure.course.CourseView;
import org.rapport.relationship.portal.PortalPlace;
import org.rapport.web.chart.ChartInput;
import org.rapport.web.chart.ChartMark;
import org.rapport.web.chart.ChartPoint;
import org.rapport.web.chart.ChartRole;
import org.rapport.web.chart.ChartSeries;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.Wording;

/**
 * Says of a course what the client answered: the last answer, how it stands to the one before, to the first, and between
 * which two all lie. Compared is with the client's own answers only, and nothing is called good or bad.
 */
final class OwnCourseWords {

    private final Wording words;
    private final DatesView dates;
    private final Locale language;

    OwnCourseWords(Wording words, DatesView dates, Locale language) {
        this.words = words;
        this.dates = dates;
        this.language = language;
    }

    /** One answered form with a score. */
    private record Answer(CourseView.Point point, BigDecimal value) {}

    OwnCourse of(PortalPlace place, CourseView course) {
        List<Answer> answers = course.series().get(0).points().stream()
                .flatMap(point -> point.value().map(value -> new Answer(point, value)).stream())
                .toList();
        String named = course.title().in(language.getLanguage());
        String title = course.former() ? words.text("measures.former", named, course.version()) : named;
        return new OwnCourse(
                title,
                words.text("portalCourse.with", place.therapists()),
                sentences(course, answers),
                course.caveat().in(language.getLanguage()),
                course.attribution().orElse(""),
                CourseChart.of(new ChartInput(title, course.min(), course.max(), line(course, answers), language)));
    }

    private List<String> sentences(CourseView course, List<Answer> answers) {
        if (answers.isEmpty()) {
            return List.of(words.text("portalCourse.unscored"));
        }
        Answer last = answers.get(answers.size() - 1);
        List<String> said = new ArrayList<>();
        said.add(words.count("portalCourse.answered", answers.size()));
        said.add(words.text("portalCourse.last", day(last), number(course, last.value()), end(course)));
        if (answers.size() > 1) {
            said.add(change(course, "before", answers.get(answers.size() - 2), last));
        }
        if (answers.size() > 2) {
            said.add(change(course, "first", answers.get(0), last));
            Answer lowest =
                    answers.stream().min(Comparator.comparing(Answer::value)).orElseThrow();
            Answer highest =
                    answers.stream().max(Comparator.comparing(Answer::value)).orElseThrow();
            said.add(words.text(
                    "portalCourse.between",
                    number(course, lowest.value()),
                    day(lowest),
                    number(course, highest.value()),
                    day(highest)));
        }
        return said;
    }

    private String change(CourseView course, String than, Answer earlier, Answer last) {
        BigDecimal change = rounded(course, last.value()).subtract(rounded(course, earlier.value()));
        String key =
                "portalCourse." + than + (change.signum() == 0 ? ".same" : change.signum() > 0 ? ".more" : ".less");
        return words.text(key, number(course, change.abs()), day(earlier));
    }

    /** A session counts once: of two forms about it the later one is drawn. Forms without a session are not drawn. */
    private List<ChartSeries> line(CourseView course, List<Answer> answers) {
        Map<Integer, ChartPoint> points = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> answer.point().sessionNumber() > 0)
                .forEach(answer -> points.put(answer.point().sessionNumber(), point(course, answer)));
        return points.isEmpty()
                ? List.of()
                : List.of(new ChartSeries(
                        "line-1", words.text("portalCourse.you"), ChartRole.CLIENT, List.copyOf(points.values())));
    }

    private ChartPoint point(CourseView course, Answer answer) {
        String says = words.text(
                "portalCourse.point",
                answer.point().sessionNumber(),
                day(answer),
                number(course, answer.value()),
                end(course));
        return new ChartPoint(
                answer.point().sessionNumber(), answer.point().date(), answer.value(), ChartMark.NONE, says, "", "");
    }

    private String day(Answer answer) {
        return dates.shown(answer.point().date(), "day");
    }

    private String number(CourseView course, BigDecimal value) {
        return written(rounded(course, value), course.decimals());
    }

    /** The end of the scale, without decimals that say nothing. */
    private String end(CourseView course) {
        boolean whole = course.max().stripTrailingZeros().scale() <= 0;
        return written(course.max(), whole ? 0 : course.decimals());
    }

    private String written(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }

    private static BigDecimal rounded(CourseView course, BigDecimal value) {
        return value.setScale(course.decimals(), RoundingMode.HALF_UP);
    }
}
