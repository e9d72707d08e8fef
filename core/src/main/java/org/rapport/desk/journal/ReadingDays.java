package org.rapport.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.MemberNames;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.RoleSource;

/** Puts what members read about a person into days, with the members' names and roles. */
@ApplicationScoped
class ReadingDays {

    private static final int DAYS = 90;

    @Inject
    private ReadingQueries queries;

    @Inject
    private MemberNames members;

    @Inject
    private RoleSource roles;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** A day, member and kind of thing: what was read in several places is one line. */
    private record Key(LocalDate day, UUID member, String action) {}

    /** The 90 days up to this one, or up to today. At least one place. */
    Readings of(UUID person, List<ReadingQueries.Place> places, @Nullable LocalDate until) {
        ZoneId zone = places.get(0).zone();
        LocalDate last = until == null ? LocalDate.now(clock.withZone(zone)) : until;
        ReadingQueries.Span span = new ReadingQueries.Span(last.minusDays(DAYS - 1L), last, zone);
        List<ReadingQueries.Found> found = found(person, places, span);
        return new Readings(
                zone,
                span.from(),
                span.until(),
                days(found),
                earlier(person, places, span).orElse(null));
    }

    private List<ReadingQueries.Found> found(UUID person, List<ReadingQueries.Place> places, ReadingQueries.Span span) {
        UUID organisation = actor.get().organisation();
        Map<Key, ReadingQueries.Found> merged = new HashMap<>();
        for (ReadingQueries.Place place : places) {
            queries.byDay(organisation, person, place, span)
                    .forEach(each -> merged.merge(
                            new Key(each.day(), each.member(), each.action()), each, ReadingQueries.Found::and));
        }
        return merged.values().stream()
                .sorted(Comparator.comparing(ReadingQueries.Found::day)
                        .reversed()
                        .thenComparing(ReadingQueries.Found::first))
                .toList();
    }

    private List<Readings.Day> days(List<ReadingQueries.Found> found) {
        Map<UUID, String> names = members.of(
                found.stream().map(ReadingQueries.Found::member).distinct().toList());
        Map<UUID, Set<Role>> held = new HashMap<>();
        Map<LocalDate, List<Readings.Line>> days = new LinkedHashMap<>();
        for (ReadingQueries.Found each : found) {
            Set<Role> is = held.computeIfAbsent(each.member(), this::rolesOf);
            days.computeIfAbsent(each.day(), day -> new ArrayList<>())
                    .add(new Readings.Line(
                            each.member(), names.getOrDefault(each.member(), ""), is, each.action(), each.times()));
        }
        return days.entrySet().stream()
                .map(day -> new Readings.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private Set<Role> rolesOf(UUID member) {
        return roles.rolesOf(new Actor.Member(actor.get().organisation(), member));
    }

    private Optional<LocalDate> earlier(UUID person, List<ReadingQueries.Place> places, ReadingQueries.Span span) {
        return places.stream()
                .flatMap(place -> queries.newest(actor.get().organisation(), person, place, span.before()).stream())
                .max(Comparator.<Instant>naturalOrder())
                .map(moment -> LocalDate.ofInstant(moment, span.zone()));
    }
}
