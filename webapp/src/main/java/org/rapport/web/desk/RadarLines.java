package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.desk.radar.RadarPage;
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
@RequestScoped
class RadarLines {

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

    /** How many are left out, in a sentence; empty when none is. */
    String leftOut(RadarPage page) {
        return page.leftOut() == 0 ? "" : text.count("radar.leftOut", page.leftOut());
    }

    /** The row in words. */
    RadarLine of(RadarRow row) {
        List<RadarLine.Reason> reasons = row.reasons().stream()
                .map(reason -> new RadarLine.Reason(tone(reason), label(reason), sentence(reason)))
                .toList();
        return new RadarLine(
                new RadarLine.Who(
                        row.relationship(),
                        row.code(),
                        text.value(row.kind()),
                        String.join(", ", row.therapists()),
                        row.place()),
                reasons,
                reasons.size() < 2 ? "" : text.count("radar.more", reasons.size() - 1),
                contact(row),
                course(row),
                String.join(" ", row.keys()));
    }

    private RadarLine.Contact contact(RadarRow row) {
        return new RadarLine.Contact(
                row.lastSession().orElse(null),
                row.checksMissed() == 0 ? "" : text.count("radar.missed", row.checksMissed()),
                row.nextReview()
                        .map(number -> text.of("radar.review.after", number))
                        .orElse(""),
                row.looked().orElse(null),
                row.watchedUntil().orElse(null),
                row.note());
    }

    private RadarLine.Course course(RadarRow row) {
        List<BigDecimal> scores = row.scores();
        String last = scores.isEmpty() ? "" : figures.number(scores.get(scores.size() - 1), 1);
        return new RadarLine.Course(line(scores, last), last);
    }

    private String label(RadarReason reason) {
        return reason.signal()
                .map(signal -> text.of("relationship.label." + signal.kind().name()))
                .orElseGet(() -> text.of("radar.label." + reason.kind()));
    }

    private String sentence(RadarReason reason) {
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

    private String tone(RadarReason reason) {
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

    private Sparkline line(List<BigDecimal> scores, String last) {
        List<ChartPoint> points = new ArrayList<>();
        for (BigDecimal score : scores) {
            points.add(new ChartPoint(points.size() + 1, LocalDate.EPOCH, score, ChartMark.NONE, "", ""));
        }
        List<ChartSeries> series =
                points.isEmpty() ? List.of() : List.of(new ChartSeries("last", "", ChartRole.CLIENT, points));
        String title = points.isEmpty() ? "" : text.of("radar.line", last);
        return Sparkline.of(new ChartInput(title, LOWEST, HIGHEST, series, reader.getLocale()));
    }
}
