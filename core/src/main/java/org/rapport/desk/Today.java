package org.rapport.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Opens the therapist's day: the sessions with what to mind, and what waits in own relationships. */
@Boundary
public class Today {

    private static final int ATTENTION_ROWS = 20;

    private final TodayQueries queries;
    private final AttentionQueries attention;
    private final CurrentActor actor;
    private final Journal journal;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Today() {
        this(null, null, null, null, null);
    }

    /** Over these queries. */
    @Inject
    Today(TodayQueries queries, AttentionQueries attention, CurrentActor actor, Journal journal, Clock clock) {
        this.queries = queries;
        this.attention = attention;
        this.actor = actor;
        this.journal = journal;
        this.clock = clock;
    }

    /** The signed-in therapist's day, today in the zone of the practice. */
    @Permits(Who.THERAPIST)
    public DayOverview today() {
        Actor me = actor.get();
        ZoneId zone = queries.zoneOf(me);
        return dayIn(zone, LocalDate.now(clock.withZone(zone)));
    }

    /** Another day of the signed-in therapist. */
    @Permits(Who.THERAPIST)
    public DayOverview day(LocalDate day) {
        return dayIn(queries.zoneOf(actor.get()), day);
    }

    private DayOverview dayIn(ZoneId zone, LocalDate day) {
        Actor me = actor.get();
        List<DayOverview.TodaySession> sessions = queries.sessions(me, zone, day);
        List<DayOverview.AttentionRow> rows = attention.of(me, null, ATTENTION_ROWS);
        journal.read(
                DeskAction.TODAY_SHOWN,
                me.id(),
                Stream.concat(
                                sessions.stream().map(DayOverview.TodaySession::relationshipId),
                                rows.stream().map(DayOverview.AttentionRow::relationshipId))
                        .distinct()
                        .toList());
        return new DayOverview(day, sessions, rows);
    }
}
