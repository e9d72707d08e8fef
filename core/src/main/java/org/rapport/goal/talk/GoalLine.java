package org.rapport.goal.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalState;
import org.rapport.goal.SideKind;
import org.rapport.goal.course.GoalStep;
import org.rapport.goal.rating.RatingCourse;
import org.rapport.goal.scaling.ScaledGoal;

/**
 * A goal as its reader sees it.
 *
 * @param owner whose goal it is; empty for a shared one
 * @param ownerName empty for a shared one, and where the reader may not know names
 * @param mine whether the reader says something about it: it is the therapist's, the reader's own, or shared
 * @param shown whether its owner lets the others read it
 * @param words the words that hold now
 * @param former earlier words, newest first
 * @param laidAside why it rests
 * @param sides who agrees and who does not
 * @param ratings each person's ratings the reader may see, with the person's name
 * @param asked whether a check asks about it
 * @param scale its described levels
 */
public record GoalLine(
        UUID id,
        Optional<UUID> owner,
        String ownerName,
        boolean mine,
        boolean shown,
        Words words,
        List<Words> former,
        GoalState state,
        Optional<Said> laidAside,
        List<SideLine> sides,
        List<GoalStep> steps,
        List<Rated> ratings,
        boolean asked,
        Optional<ScaledGoal> scale) {

    /** Keeps its own copies. */
    public GoalLine {
        former = List.copyOf(former);
        sides = List.copyOf(sides);
        steps = List.copyOf(steps);
        ratings = List.copyOf(ratings);
    }

    /** Whether all who take part share it. */
    public boolean shared() {
        return owner.isEmpty();
    }

    /** Whether one side agrees and another does not. */
    public boolean disputed() {
        return sides.stream().anyMatch(side -> side.says(EntryKind.NOT_AGREED));
    }

    /** Whether every side agrees. */
    public boolean agreed() {
        return sides.stream().allMatch(side -> side.says(EntryKind.AGREED));
    }

    /** The reader's own side, where they have one. */
    public Optional<SideLine> own() {
        return sides.stream().filter(SideLine::own).findFirst();
    }

    /** The id only. */
    @Override
    public String toString() {
        return "GoalLine " + id;
    }

    /** A version of the words: by whom, when. */
    public record Words(int version, String text, SideKind by, UUID writer, String writerName, Instant at) {

        /** The version only. */
        @Override
        public String toString() {
            return "Words " + version;
        }
    }

    /** A statement with its reason, which may be empty. */
    public record Said(EntryKind kind, SideKind by, String name, String reason, Instant at) {

        /** What was said; never why. */
        @Override
        public String toString() {
            return "Said " + kind;
        }
    }

    /**
     * One side.
     *
     * @param name of the person; empty for the therapists
     * @param own whether it is the reader's own
     * @param agreement its last word on agreeing to the words
     * @param reached that it calls the goal reached
     */
    public record SideLine(SideKind kind, String name, boolean own, Optional<Said> agreement, Optional<Said> reached) {

        /** Whether this is its last word on agreeing. */
        public boolean says(EntryKind said) {
            return agreement.filter(last -> last.kind() == said).isPresent();
        }

        /** The kind only. */
        @Override
        public String toString() {
            return "SideLine " + kind;
        }
    }

    /** One person's ratings. */
    public record Rated(String name, RatingCourse course) {

        /** Neither name nor ratings. */
        @Override
        public String toString() {
            return "Rated";
        }
    }
}
