package org.rapport.web.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The horizontal axis: sessions in order, each with the same room, and some air where a long time passed between two. */
final class SessionAxis {

    /** More days than this between two sessions break the lines. */
    static final int LONG_GAP_DAYS = 60;

    private static final double GAP_ROOM = 0.9;

    private final List<ChartSession> sessions;
    private final PlotSize size;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final double[] at;
    private final List<String> gaps = new ArrayList<>();
    private final double slot;

    SessionAxis(List<ChartSession> sessions, PlotSize size) {
        this.sessions = sessions;
        this.size = size;
        this.at = new double[sessions.size()];
        int breaks = 0;
        for (int place = 0; place < sessions.size(); place++) {
            places.put(sessions.get(place).number(), place);
            breaks += longGapBefore(place) ? 1 : 0;
        }
        double room = (size.right() - size.left()) / Math.max(1, sessions.size() + GAP_ROOM * breaks);
        this.slot = Math.min(size.widestSession(), room);
        layOut();
    }

    private void layOut() {
        double x = size.left();
        for (int place = 0; place < at.length; place++) {
            if (longGapBefore(place)) {
                gaps.add(slashes(x + slot * GAP_ROOM / 2));
                x += slot * GAP_ROOM;
            }
            at[place] = Position.tenths(x + slot / 2);
            x += slot;
        }
    }

    private String slashes(double x) {
        return "M" + Position.written(x - 5) + " " + Position.written(size.bottom() + 5) + "l4 -10m2 10l4 -10";
    }

    private boolean longGapBefore(int place) {
        return place > 0
                && ChronoUnit.DAYS.between(
                                sessions.get(place - 1).date(),
                                sessions.get(place).date())
                        > LONG_GAP_DAYS;
    }

    /** The place of a session in the order, from 0. */
    int place(int sessionNumber) {
        Integer place = places.get(sessionNumber);
        if (place == null) {
            throw new IllegalArgumentException("No session " + sessionNumber + " on this axis");
        }
        return place;
    }

    double x(int place) {
        return at[place];
    }

    /** The room of one session. */
    double slot() {
        return slot;
    }

    /** Where the last session stands; the left edge if there is none. */
    double last() {
        return at.length == 0 ? size.left() : at[at.length - 1];
    }

    /** Whether a line may run from one place to a later one: neighbours without a long time between. */
    boolean joins(int place, int later) {
        return later == place + 1 && !longGapBefore(later);
    }

    /** Two slashes through the axis, as path data, where a long time passed. */
    List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** The first and last session and as many between, evenly, as have room for their labels. */
    List<Plot.Tick> ticks(Locale locale) {
        DateTimeFormatter format = dayFormat(locale);
        return labelled().stream().map(place -> tick(place, format)).toList();
    }

    private List<Integer> labelled() {
        int most = (int) Math.min(at.length, (last() - size.left()) / size.tickRoom() + 1);
        for (int count = most; count > 1; count--) {
            List<Integer> even = evenly(count);
            if (haveRoom(even)) {
                return even;
            }
        }
        return at.length == 0 ? List.of() : List.of(at.length - 1);
    }

    private List<Integer> evenly(int count) {
        List<Integer> even = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            even.add((int) Math.round(i * (at.length - 1) / (count - 1.0)));
        }
        return even;
    }

    private boolean haveRoom(List<Integer> labelled) {
        for (int i = 1; i < labelled.size(); i++) {
            if (at[labelled.get(i)] - at[labelled.get(i - 1)] < size.tickRoom()) {
                return false;
            }
        }
        return true;
    }

    private Plot.Tick tick(int place, DateTimeFormatter format) {
        ChartSession session = sessions.get(place);
        return new Plot.Tick(at[place], Integer.toString(session.number()), format.format(session.date()));
    }

    private DateTimeFormatter dayFormat(Locale locale) {
        LocalDate first = sessions.isEmpty() ? LocalDate.EPOCH : sessions.get(0).date();
        boolean oneYear = sessions.stream().allMatch(session -> session.date().getYear() == first.getYear());
        boolean dayFirstDot = locale.getLanguage().equals("de");
        String day = dayFirstDot ? "d. MMM" : "d MMM";
        return DateTimeFormatter.ofPattern(oneYear ? day : "LLL yyyy", locale);
    }
}
