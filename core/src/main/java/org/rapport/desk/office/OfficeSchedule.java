package org.rapport.desk.office;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.PracticeRow;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** When who is seen by whom, in the practices of which the signed-in member is the manager. */
@Boundary
public class OfficeSchedule {

    private static final int WEEK = 7;

    @Inject
    private OfficeQueries queries;

    @Inject
    private ManagedPractices managed;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** The sessions of a day or week, in the zone of the first of these practices. */
    @Permits(Who.PRACTICE_MANAGER)
    public ScheduleOverview overview(ScheduleOverview.Asked asked) {
        Actor me = actor.get();
        List<PracticeRow> practices = managed.asManager();
        List<UUID> ids = practices.stream().map(PracticeRow::id).toList();
        ZoneId zone = practices.stream().findFirst().map(PracticeRow::zoneId).orElse(ZoneOffset.UTC);
        LocalDate day = Objects.requireNonNullElseGet(asked.day(), managed::today);
        LocalDate from = asked.week() ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
        int days = asked.week() ? WEEK : 1;
        List<OfficeTherapist> therapists = queries.therapists(me.organisation(), ids);
        List<OfficeSession> sessions = queries.sessions(
                me.organisation(),
                ids,
                therapists.stream()
                        .map(OfficeTherapist::id)
                        .filter(id -> asked.therapist() == null || id.equals(asked.therapist()))
                        .toList(),
                new OfficeQueries.Span(
                        from.atStartOfDay(zone).toInstant(),
                        from.plusDays(days).atStartOfDay(zone).toInstant()));
        journal.read(
                OfficeAction.SCHEDULE_LISTED,
                me.id(),
                sessions.stream().map(OfficeSession::relationship).distinct().toList());
        return new ScheduleOverview(from, days, therapists, sessions);
    }
}
