package org.rapport.web.api.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.course.CourseView;

/** The scores of one scale in one relationship, a series for each respondent. What is still sealed is not in it. */
public record CourseJson(
        String instrument,
        String version,
        boolean former,
        String scale,
        boolean primary,
        BigDecimal min,
        BigDecimal max,
        String direction,
        @Nullable String attribution,
        List<Series> series) {

    /** All courses of a relationship. */
    public record All(UUID relationship, List<CourseJson> courses) {

        static All of(UUID relationship, List<CourseView> views) {
            return new All(relationship, views.stream().map(CourseJson::of).toList());
        }
    }

    /** One respondent's scores, the oldest first; a client is without name for readers who may not know it. */
    public record Series(
            String respondentKind,
            UUID respondent,
            @Nullable String name,
            int position,
            @Nullable UUID about,
            List<Point> points) {

        static Series of(CourseView.Series series) {
            return new Series(
                    series.kind().name(),
                    series.respondent(),
                    series.name().isEmpty() ? null : series.name(),
                    series.position(),
                    series.about().map(CourseView.About::person).orElse(null),
                    series.points().stream().map(Point::of).toList());
        }

        /** The respondent only. */
        @Override
        public String toString() {
            return "Series of " + respondent;
        }
    }

    /** One completed form. */
    public record Point(
            UUID response,
            @Nullable UUID session,
            @Nullable Integer sessionNumber,
            LocalDate date,
            @Nullable BigDecimal value,
            String state,
            boolean comparable,
            String enteredBy) {

        static Point of(CourseView.Point point) {
            return new Point(
                    point.response(),
                    point.session(),
                    point.sessionNumber() == 0 ? null : point.sessionNumber(),
                    point.date(),
                    point.value().orElse(null),
                    point.state().name(),
                    point.comparable(),
                    point.enteredBy().name());
        }

        /** The response only. */
        @Override
        public String toString() {
            return "Point " + response;
        }
    }

    static CourseJson of(CourseView view) {
        return new CourseJson(
                view.instrument(),
                view.version(),
                view.former(),
                view.scale(),
                view.primary(),
                view.min(),
                view.max(),
                view.direction().name(),
                view.attribution().orElse(null),
                view.series().stream().map(Series::of).toList());
    }

    /** The ids only. */
    @Override
    public String toString() {
        return "CourseJson of " + instrument + " " + scale;
    }
}
