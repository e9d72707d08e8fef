package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.rating.RatedPoint;
import org.rapport.goal.rating.RatingCourse;
import org.rapport.goal.talk.GoalLine;
import org.rapport.web.chart.ChartInput;
import org.rapport.web.chart.ChartMark;
import org.rapport.web.chart.ChartPoint;
import org.rapport.web.chart.ChartRole;
import org.rapport.web.chart.ChartSeries;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** Draws how near a goal came: a line for each person who rated it, at the sessions their checks were about. */
@Named("goalCharts")
@RequestScoped
public class GoalChartsView {

    private static final BigDecimal HIGHEST = BigDecimal.TEN;

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    @Inject
    private GoalWordsView words;

    @Inject
    private Reader reader;

    /** The chart of a goal that was rated; nothing without one, which a form's page asks about too. */
    public @Nullable CourseChart of(@Nullable GoalLine line) {
        return drawn(line, "goals.side.somebody");
    }

    /** The same of the reader's own ratings. */
    public @Nullable CourseChart own(@Nullable GoalLine line) {
        return drawn(line, "ownGoals.you");
    }

    private @Nullable CourseChart drawn(@Nullable GoalLine line, String nameless) {
        if (line == null || line.ratings().isEmpty()) {
            return null;
        }
        boolean sessions = atSessions(line);
        List<ChartSeries> all = new ArrayList<>();
        for (GoalLine.Rated rated : line.ratings()) {
            ChartRole role = line.ratings().size() > 1 ? ChartRole.MEMBER : ChartRole.CLIENT;
            String label = rated.name().isEmpty() ? texts.of(nameless) : rated.name();
            all.add(new ChartSeries("line-" + (all.size() + 1), label, role, points(rated.course(), sessions)));
        }
        String title = texts.of("goals.chart", words.whose(line));
        return CourseChart.of(new ChartInput(title, BigDecimal.ZERO, HIGHEST, all, reader.getLocale()));
    }

    /** What the numbers along it count: sessions, or ratings where some were about none. */
    public String counted(GoalLine line) {
        return texts.of(atSessions(line) ? "chart.session" : "chart.number");
    }

    private static boolean atSessions(GoalLine line) {
        return line.ratings().stream().map(GoalLine.Rated::course).allMatch(GoalChartsView::numbered);
    }

    private static boolean numbered(RatingCourse course) {
        return course.points().stream().allMatch(point -> point.number() > 0)
                && course.points().stream().map(RatedPoint::number).distinct().count()
                        == course.points().size();
    }

    private List<ChartPoint> points(RatingCourse course, boolean sessions) {
        List<ChartPoint> points = new ArrayList<>();
        for (RatedPoint point : course.points()) {
            points.add(new ChartPoint(
                    sessions ? point.number() : points.size() + 1,
                    point.day(),
                    BigDecimal.valueOf(point.value()),
                    ChartMark.NONE,
                    texts.of("measures.point", dates.shown(point.day(), "day"), words.figure(point)),
                    ""));
        }
        return points;
    }
}
