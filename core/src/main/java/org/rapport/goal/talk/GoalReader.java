package org.rapport.goal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.ParticipantRef;
import org.rapport.client.Participants;
import org.rapport.goal.SideKind;
import org.rapport.goal.course.GoalEntry;
import org.rapport.goal.course.GoalStore;
import org.rapport.goal.course.KeptGoal;
import org.rapport.goal.course.Side;
import org.rapport.goal.course.Sides;
import org.rapport.goal.rating.AskedGoals;
import org.rapport.goal.rating.RatingCourse;
import org.rapport.goal.rating.RatingStore;
import org.rapport.goal.scaling.AttainmentPair;
import org.rapport.goal.scaling.ScaleStore;
import org.rapport.goal.scaling.ScaledGoal;
import org.rapport.relationship.RelationshipRef;

/** Puts together what is shown of goals; asks nobody for permission. */
@ApplicationScoped
class GoalReader {

    @Inject
    private GoalStore store;

    @Inject
    private RatingStore ratings;

    @Inject
    private ScaleStore scales;

    @Inject
    private Participants participants;

    /** Everything for a therapist of the relationship; the same without names, and nothing to say, for others. */
    GoalsPage page(RelationshipRef in, boolean mine) {
        List<KeptGoal> all = store.all(in);
        Map<UUID, ScaledGoal> scaled = scales.of(in, all);
        Map<UUID, List<RatingCourse>> rated = ratings.opened(in);
        Look look = new Look(in, mine ? names(in) : Map.of(), mine ? Optional.of(Side.THERAPIST) : Optional.empty());
        Set<UUID> asked = in.participants().stream()
                .flatMap(person -> AskedGoals.of(in, all, person.personId()).stream())
                .map(KeptGoal::id)
                .collect(Collectors.toSet());
        Known known = new Known(rated, asked, scaled);
        List<GoalLine> lines =
                all.stream().map(goal -> line(look, goal, known.of(goal))).toList();
        Map<UUID, String> present = new LinkedHashMap<>();
        for (ParticipantRef person : in.participants()) {
            present.put(person.personId(), look.name(person.personId()));
        }
        return new GoalsPage(in.id(), in.code(), in.kind(), mine, present, lines, AttainmentPair.of(in, all, scaled));
    }

    /** What somebody who takes part may read. */
    List<GoalLine> own(RelationshipRef in, UUID me) {
        List<KeptGoal> all = store.all(in);
        Map<UUID, ScaledGoal> scaled = scales.of(in, all);
        Map<UUID, List<RatingCourse>> rated = ratings.own(in, me);
        Look look = new Look(in, names(in), Optional.of(Side.of(me)));
        Set<UUID> asked = AskedGoals.of(in, all, me).stream().map(KeptGoal::id).collect(Collectors.toSet());
        Known known = new Known(rated, asked, scaled);
        List<GoalLine> lines = new ArrayList<>();
        for (KeptGoal goal : all) {
            if (goal.concerns(me)) {
                lines.add(line(look, goal, known.of(goal)));
            } else if (goal.visibleTo(me)) {
                lines.add(fromOutside(line(look, goal, Beside.NOTHING)));
            }
        }
        return lines;
    }

    /** Somebody else's goal they let others read: the words and who agrees, and no more. */
    private static GoalLine fromOutside(GoalLine line) {
        List<GoalLine.SideLine> sides = line.sides().stream()
                .map(side -> new GoalLine.SideLine(
                        side.kind(),
                        side.name(),
                        false,
                        side.agreement().map(GoalReader::bare),
                        side.reached().map(GoalReader::bare)))
                .toList();
        return new GoalLine(
                line.id(),
                line.owner(),
                line.ownerName(),
                false,
                true,
                line.words(),
                List.of(),
                line.state(),
                line.laidAside().map(GoalReader::bare),
                sides,
                List.of(),
                List.of(),
                false,
                Optional.empty());
    }

    private static GoalLine.Said bare(GoalLine.Said said) {
        return new GoalLine.Said(said.kind(), said.by(), said.name(), "", said.at());
    }

    private Map<UUID, String> names(RelationshipRef in) {
        Map<UUID, String> names = new LinkedHashMap<>();
        participants.names(in.organisation(), in.unitId()).forEach((id, name) -> names.put(id, name.displayName()));
        return names;
    }

    /** Who looks, in which relationship, and what they may call people. */
    private record Look(RelationshipRef in, Map<UUID, String> names, Optional<Side> own) {

        String name(UUID person) {
            return names.getOrDefault(person, "");
        }

        /** In the order of the unit; who left comes last. */
        int place(UUID person) {
            return in.participant(person).map(ParticipantRef::position).orElse(Integer.MAX_VALUE);
        }

        /** Who rated: nobody is named to themselves. */
        String rater(UUID person) {
            return own.flatMap(Side::person).filter(person::equals).isPresent() ? "" : name(person);
        }

        /** The relationship; never a name. */
        @Override
        public String toString() {
            return "Look at " + in.id();
        }
    }

    /** What is known beside what was said, of all goals. */
    private record Known(Map<UUID, List<RatingCourse>> rated, Set<UUID> asked, Map<UUID, ScaledGoal> scaled) {

        Beside of(KeptGoal goal) {
            return new Beside(
                    rated.getOrDefault(goal.id(), List.of()),
                    asked.contains(goal.id()),
                    Optional.ofNullable(scaled.get(goal.id())));
        }
    }

    /** What is known of one goal beside what was said. */
    private record Beside(List<RatingCourse> rated, boolean asked, Optional<ScaledGoal> scale) {

        static final Beside NOTHING = new Beside(List.of(), false, Optional.empty());
    }

    private static GoalLine line(Look look, KeptGoal goal, Beside beside) {
        List<Side> sides = Sides.of(look.in(), goal);
        List<GoalLine.Words> versions = new ArrayList<>(goal.course().versions().stream()
                .map(entry -> words(look, entry))
                .toList());
        Collections.reverse(versions);
        return new GoalLine(
                goal.id(),
                goal.owner(),
                goal.owner().map(look::name).orElse(""),
                look.own().isPresent(),
                goal.course().shownToOthers(),
                versions.get(0),
                versions.subList(1, versions.size()),
                goal.course().state(sides),
                goal.course().laidAside().map(entry -> said(look, entry)),
                sides.stream().map(side -> side(look, goal, side)).toList(),
                goal.course().steps(),
                beside.rated().stream()
                        .sorted(Comparator.comparingInt(course -> look.place(course.person())))
                        .map(course -> new GoalLine.Rated(look.rater(course.person()), course))
                        .toList(),
                beside.asked(),
                beside.scale());
    }

    private static GoalLine.Words words(Look look, GoalEntry entry) {
        return new GoalLine.Words(
                entry.version(), entry.words(), entry.side(), entry.by(), name(look, entry), entry.at());
    }

    private static GoalLine.Said said(Look look, GoalEntry entry) {
        return new GoalLine.Said(entry.kind(), entry.side(), name(look, entry), entry.words(), entry.at());
    }

    private static String name(Look look, GoalEntry entry) {
        return entry.side() == SideKind.CLIENT ? look.name(entry.by()) : "";
    }

    private static GoalLine.SideLine side(Look look, KeptGoal goal, Side side) {
        return new GoalLine.SideLine(
                side.kind(),
                side.person().map(look::name).orElse(""),
                look.own().filter(side::equals).isPresent(),
                goal.course().agreement(side).map(entry -> said(look, entry)),
                goal.course().reachedBy(side).map(entry -> said(look, entry)));
    }
}
