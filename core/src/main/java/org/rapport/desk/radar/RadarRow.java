package org.rapport.desk.radar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.UnitKind;

/**
 * A supervised relationship, named by its code.
 *
 * @param site where it takes place; empty where it is not said
 * @param reasons why to look, most urgent first; empty when nothing asks
 * @param keys the reasons as marks name them
 * @param scores the last client scores that may be seen, oldest first; of several members the lowest of each session
 * @param checksMissed sessions held since the last check was answered
 * @param lastSession when the last session was held
 * @param nextReview the session after which the agreement is looked at next
 * @param looked when the caller last looked, where nothing new came since
 * @param watchedUntil the day it returns on by itself
 * @param note what the caller noted then
 */
public record RadarRow(
        UUID relationship,
        String code,
        UnitKind kind,
        String practice,
        String site,
        List<String> therapists,
        List<RadarReason> reasons,
        List<String> keys,
        List<BigDecimal> scores,
        int checksMissed,
        Optional<Instant> lastSession,
        Optional<Integer> nextReview,
        Optional<Instant> looked,
        Optional<LocalDate> watchedUntil,
        String note) {

    /** Keeps its own copies. */
    public RadarRow {
        therapists = List.copyOf(therapists);
        reasons = List.copyOf(reasons);
        keys = List.copyOf(keys);
        scores = List.copyOf(scores);
    }

    /** Practice and site in one line. */
    public String place() {
        return site.isEmpty() ? practice : practice + ", " + site;
    }

    /** The id only. */
    @Override
    public String toString() {
        return "RadarRow " + relationship;
    }
}
