package org.rapport.web;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one month, newest first. */
public record TimelineMonth(YearMonth month, List<TimelineEntry> entries) {

    /** Keeps its own copy. */
    public TimelineMonth {
        entries = List.copyOf(entries);
    }

    /** Groups entries by the month in which they happened in this zone, newest first. */
    public static List<TimelineMonth> group(List<TimelineEntry> entries, ZoneId zone) {
        Map<YearMonth, List<TimelineEntry>> months = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .forEach(entry -> months.computeIfAbsent(
                                YearMonth.from(entry.at().atZone(zone)), month -> new ArrayList<>())
                        .add(entry));
        return months.entrySet().stream()
                .map(month -> new TimelineMonth(month.getKey(), month.getValue()))
                .toList();
    }
}
