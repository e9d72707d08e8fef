package org.rapport.signal.course;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The scores of one client and therapist, by one rater, with one instrument version and one scale, in the order of the
 * sessions. Mixing raters, versions or scales in a course makes every rule over it meaningless: build one course each.
 * Only for scales where higher is better.
 */
public final class AllianceCourse {

    private final List<CoursePoint> points;

    private AllianceCourse(List<CoursePoint> points) {
        this.points = points;
    }

    /**
     * A course of these points, ordered by day; points of one day keep the order they are given in.
     *
     * @throws IllegalArgumentException if a form appears twice
     */
    public static AllianceCourse of(List<CoursePoint> points) {
        Set<UUID> seen = new HashSet<>();
        for (CoursePoint point : points) {
            if (!seen.add(point.responseId())) {
                throw new IllegalArgumentException("Form " + point.responseId() + " appears twice in a course");
            }
        }
        return new AllianceCourse(
                points.stream().sorted(Comparator.comparing(CoursePoint::date)).toList());
    }

    /** The points, oldest first. */
    public List<CoursePoint> points() {
        return points;
    }

    /** The stretches between gaps that were too long when they ended. Each starts its history anew. */
    List<Stretch> stretches(ParameterHistory history) {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int next = 1; next <= points.size(); next++) {
            if (next == points.size() || gap(next) > longest(next, history)) {
                stretches.add(new Stretch(points.subList(start, next), start, next < points.size()));
                start = next;
            }
        }
        return stretches;
    }

    private int longest(int next, ParameterHistory history) {
        return history.at(points.get(next).answeredAt()).gapDays().whole();
    }

    private long gap(int next) {
        return ChronoUnit.DAYS.between(
                points.get(next - 1).date(), points.get(next).date());
    }

    /** Says how long it is, never what was answered. */
    @Override
    public String toString() {
        return "AllianceCourse[" + points.size() + " points]";
    }
}
