package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.radar.RadarReason;
import org.rapport.desk.radar.RadarRow;
import org.rapport.measure.RespondentKind;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.web.chart.ChartInput;
import org.rapport.web.chart.ChartMark;
import org.rapport.web.chart.ChartPoint;
import org.rapport.web.chart.ChartRole;
import org.rapport.web.chart.ChartSeries;
import org.rapport.web.chart.Sparkline;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** Puts a row of the radar into words and a small drawing. */
@Named("radarRow")
@RequestScoped
public class RadarRowView {

    private static final BigDecimal LOWEST = BigDecimal.ZERO;
    private static final BigDecimal HIGHEST = BigDecimal.TEN;

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    @Inject
    private FiguresView figures;

    @Inject
    private Reader reader;

    /** All reasons after the first. */
    public List<RadarReason> further(RadarRow row) {
        List<RadarReason> all = row.reasons();
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    /** How many reasons there are after the first, in words; empty for none. */
    public String more(RadarRow row) {
        int more = further(row).size();
        return more == 0 ? "" : text.count("radar.more", more);
    }

    /** The first reason alone. */
    public List<RadarReason> first(RadarRow row) {
        return row.reasons().stream().limit(1).toList();
    }

    /** The reason in a word or two. */
    public String label(RadarReason reason) {
        return reason.signal()
                .map(signal -> text.of("relationship.label." + signal.kind().name()))
                .orElseGet(() -> text.of("radar.label." + reason.kind()));
    }

    /** The reason in a sentence with its numbers. */
    public String sentence(RadarReason reason) {
        return reason.signal()
                .map(this::sentence)
                .orElseGet(() -> text.of("radar.reason." + reason.kind(), reason.number()));
    }

    private String sentence(SignalView signal) {
        String who = text.of(
                signal.respondentKind() == RespondentKind.THERAPIST ? "relationship.therapist" : "relationship.client");
        return text.of("relationship.about", who, signal.sessionNumber()) + ": "
                + new CourseSentences(text.wording(), reader.getLanguage(), day -> dates.shown(day, "day"))
                        .brief(signal);
    }

    /** The kind of badge it gets. */
    public String tone(RadarReason reason) {
        return switch (reason.kind()) {
            case SIGNAL ->
                reason.signal().map(SignalView::kind).orElse(SignalKind.NOTICE) == SignalKind.NOTICE
                        ? "info"
                        : "attention";
            case TENSION -> "attention";
            case CHECKS_MISSING -> "info";
            case NO_AGREEMENT, REVIEW_DUE -> "quiet";
        };
    }

    /** The last scores as a line. */
    public Sparkline line(RadarRow row) {
        List<ChartPoint> points = new ArrayList<>();
        for (BigDecimal score : row.scores()) {
            points.add(new ChartPoint(points.size() + 1, LocalDate.EPOCH, score, ChartMark.NONE, "", ""));
        }
        List<ChartSeries> series =
                points.isEmpty() ? List.of() : List.of(new ChartSeries("last", "", ChartRole.CLIENT, points));
        String title = points.isEmpty() ? "" : text.of("radar.line", last(row));
        return Sparkline.of(new ChartInput(title, LOWEST, HIGHEST, series, reader.getLocale()));
    }

    /** The last score, or nothing. */
    public String last(RadarRow row) {
        List<BigDecimal> scores = row.scores();
        return scores.isEmpty() ? "" : figures.number(scores.get(scores.size() - 1), 1);
    }

    /** The keys of the row's reasons, for the button that says they were seen. */
    public String keys(RadarRow row) {
        return String.join(" ", row.keys());
    }

    /** After which session the agreement is looked at next. */
    public String review(RadarRow row) {
        return row.nextReview()
                .map(number -> text.of("radar.review.after", number))
                .orElse("");
    }

    /** The therapists' names in one line. */
    public String therapists(RadarRow row) {
        return String.join(", ", row.therapists());
    }

    /** When the supervisor looked, or null. */
    public @Nullable Instant looked(RadarRow row) {
        return row.looked().orElse(null);
    }

    /** The day it returns on by itself, or null. */
    public @Nullable LocalDate until(RadarRow row) {
        return row.watchedUntil().orElse(null);
    }

    /** When the last session was held, or null. */
    public @Nullable Instant lastSession(RadarRow row) {
        return row.lastSession().orElse(null);
    }
}
