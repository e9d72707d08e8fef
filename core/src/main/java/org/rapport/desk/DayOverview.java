package org.rapport.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A therapist's day.
 *
 * @param day the day in the practice's zone
 * @param sessions what is planned or was held that day, in order
 * @param attention what asks for a look in own relationships, most urgent first
 */
public record DayOverview(LocalDate day, List<TodaySession> sessions, List<AttentionRow> attention) {

    /** Copies the lists. */
    public DayOverview {
        sessions = List.copyOf(sessions);
        attention = List.copyOf(attention);
    }

    /**
     * One session of the day.
     *
     * @param who the participants' given names, joined
     * @param state PLANNED, HELD or CANCELLED
     * @param ownCheck the state of the therapist's own check, or NONE before the session is opened
     * @param clientChecksAnswered how many participants answered
     * @param clientChecks how many participants are asked
     * @param openSignals possible strains without repair that may be seen
     * @param scores the last client scores that may be seen, oldest first
     */
    public record TodaySession(
            UUID sessionId,
            UUID relationshipId,
            int number,
            LocalTime starts,
            LocalTime ends,
            String state,
            String code,
            String unitKind,
            String who,
            String ownCheck,
            int clientChecksAnswered,
            int clientChecks,
            int openSignals,
            boolean agreementInForce,
            List<BigDecimal> scores) {}

    /**
     * One reason to look at one relationship.
     *
     * @param reason what it is
     * @param sessionId the session it is about, or null
     * @param number the session's number, or how many agreed sessions are left, or 0
     * @param checkId the own check that waits, or null
     * @param day the day an agreement ends, or null
     */
    public record AttentionRow(
            AttentionReason reason,
            UUID relationshipId,
            String code,
            String who,
            @Nullable UUID sessionId,
            int number,
            @Nullable UUID checkId,
            @Nullable LocalDate day) {}
}
