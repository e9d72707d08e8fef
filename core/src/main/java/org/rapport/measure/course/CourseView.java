package org.rapport.measure.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.observer.ObserverRole;
import org.rapport.measure.response.EnteredBy;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Direction;
import org.rapport.spi.LocalText;

/**
 * The scores of one scale in one relationship, a series per respondent. What is still sealed is not in it.
 *
 * @param version the newest version of the instrument that is in it; versions that measure the same are one course
 * @param former whether another version was answered since that measures otherwise, and is a course of its own
 * @param title the instrument's name
 * @param scaleTitle the scale's name, or no text
 * @param primary whether the scale is the instrument's first
 * @param min smallest possible score
 * @param max largest possible score
 * @param decimals with how many decimals scores are shown, rounded half up
 * @param caveat what a reader must know, or no text
 * @param attribution the line that credits the holder, where it must be seen
 */
public record CourseView(
        String instrument,
        String version,
        boolean former,
        LocalText title,
        String scale,
        LocalText scaleTitle,
        boolean primary,
        BigDecimal min,
        BigDecimal max,
        Direction direction,
        int decimals,
        LocalText caveat,
        Optional<String> attribution,
        List<Series> series) {

    /** Copies the list. */
    public CourseView {
        series = List.copyOf(series);
    }

    /** The same course with these series only. */
    CourseView only(Predicate<Series> which) {
        return new CourseView(
                instrument,
                version,
                former,
                title,
                scale,
                scaleTitle,
                primary,
                min,
                max,
                direction,
                decimals,
                caveat,
                attribution,
                series.stream().filter(which).toList());
    }

    /** The ids only. */
    @Override
    public String toString() {
        return "CourseView of " + instrument + " " + scale;
    }

    /**
     * The scores of one respondent, oldest first.
     *
     * @param name a participant's or observer's name; empty for a therapist
     * @param position the participant's position in the unit from 1; 0 for a therapist
     * @param role as what somebody outside the sessions was asked
     * @param about of somebody outside the sessions, who it is about
     * @param meaning what the instrument's figures say, where it has any
     */
    public record Series(
            RespondentKind kind,
            UUID respondent,
            String name,
            int position,
            Optional<ObserverRole> role,
            Optional<About> about,
            List<Point> points,
            Optional<ScoreMeaning> meaning) {

        /** Copies the list. */
        public Series {
            points = List.copyOf(points);
        }

        /** Where it stands among those of its kind: by who answered, of those from outside by whom it is about. */
        int place() {
            return about.map(About::position).orElse(position);
        }

        /** The respondent only. */
        @Override
        public String toString() {
            return "Series of " + respondent;
        }
    }

    /**
     * The participant somebody outside the sessions answered about.
     *
     * @param name empty where there is only one to be about, and for readers who may not know it
     */
    public record About(UUID person, int position, String name) {

        /** The person only. */
        @Override
        public String toString() {
            return "About " + person;
        }
    }

    /**
     * One completed form.
     *
     * @param sessionNumber the session it is about, or 0
     * @param date the day of the session, else of the form, where the practice is
     * @param value the exact score, where there is one
     * @param comparable false where the session's therapist left out the own check
     */
    public record Point(
            UUID response,
            @Nullable UUID session,
            int sessionNumber,
            LocalDate date,
            Optional<BigDecimal> value,
            ScoreState state,
            boolean comparable,
            EnteredBy enteredBy) {

        /** The response only. */
        @Override
        public String toString() {
            return "Point " + response;
        }
    }
}
