package org.rapport.signal.drift;

/**
 * From where on a difference asks for a look. None of these values comes from a study: they are a proposal of this product,
 * which each organisation may change, and pages say so.
 *
 * @param number the version; 0 for what the product proposes
 * @param days how far back sessions are counted; twice as far for fortnightly sessions, three times for monthly ones
 * @param frequencyPercent by how many per cent sessions may be fewer or more; a difference of less than two never counts
 * @param lengthMinutes from how many minutes on a session counts as longer or shorter; one alone never counts
 * @param missedPercent how many per cent of sessions may be called off or missed; one alone never counts
 * @param sessionsOver how many more sessions than expected may be held
 * @param reviewDays how many days a look back may be due
 * @param earliestHour the hour from which the organisation works, 0 to 23
 * @param latestHour the hour until which it works, 1 to 24
 */
public record DriftLimits(
        int number,
        int days,
        int frequencyPercent,
        int lengthMinutes,
        int missedPercent,
        int sessionsOver,
        int reviewDays,
        int earliestHour,
        int latestHour) {

    /** What the product proposes. */
    public static final DriftLimits PROPOSED = new DriftLimits(0, 56, 30, 10, 30, 2, 14, 7, 21);
}
