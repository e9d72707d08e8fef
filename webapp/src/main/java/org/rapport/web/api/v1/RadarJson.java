package org.rapport.web.api.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.radar.RadarPage;
import org.rapport.desk.radar.RadarReason;
import org.rapport.desk.radar.RadarRow;
import org.rapport.signal.SignalView;

/** One page of the radar: supervised relationships by their codes, what asks for a look first. */
public record RadarJson(
        List<Line> items,
        @Nullable String next,
        int total,
        List<Choice> practices,
        List<Choice> sites,
        List<Choice> therapists) {

    /** Something to filter by. */
    public record Choice(UUID id, String name) {

        static Choice of(RadarPage.Choice choice) {
            return new Choice(choice.id(), choice.name());
        }
    }

    /** One relationship. */
    public record Line(
            UUID relationship,
            String code,
            String kind,
            String practice,
            @Nullable String site,
            List<String> therapists,
            List<Reason> reasons,
            List<BigDecimal> scores,
            int checksMissed,
            @Nullable Instant lastSession,
            @Nullable Integer nextReview,
            @Nullable Instant lookedAt,
            @Nullable LocalDate watchedUntil) {

        static Line of(RadarRow row) {
            return new Line(
                    row.relationship(),
                    row.code(),
                    row.kind().name(),
                    row.practice(),
                    row.site().isEmpty() ? null : row.site(),
                    row.therapists(),
                    row.reasons().stream().map(Reason::of).toList(),
                    row.scores(),
                    row.checksMissed(),
                    row.lastSession().orElse(null),
                    row.nextReview().orElse(null),
                    row.looked().orElse(null),
                    row.watchedUntil().orElse(null));
        }
    }

    /** Why to look. */
    public record Reason(
            String kind, @Nullable Signal signal, @Nullable Integer number) {

        static Reason of(RadarReason reason) {
            return new Reason(
                    reason.kind().name(),
                    reason.signal().map(Signal::of).orElse(null),
                    reason.number() == 0 ? null : reason.number());
        }
    }

    /** What the rule saw: its figures, what it asks, and its version. */
    public record Signal(
            UUID id,
            String kind,
            @Nullable UUID session,
            @Nullable Integer sessionNumber,
            String respondentKind,
            @Nullable BigDecimal before,
            @Nullable BigDecimal value,
            @Nullable BigDecimal drop,
            @Nullable BigDecimal threshold,
            String rule,
            Instant raisedAt) {

        static Signal of(SignalView view) {
            return new Signal(
                    view.id(),
                    view.kind().name(),
                    view.session(),
                    view.sessionNumber() == 0 ? null : view.sessionNumber(),
                    view.respondentKind().name(),
                    view.before(),
                    view.value(),
                    view.drop(),
                    view.threshold(),
                    view.ruleVersion(),
                    view.raisedAt());
        }

        /** The id only. */
        @Override
        public String toString() {
            return "Signal " + id;
        }
    }

    static RadarJson of(RadarPage page, @Nullable String next) {
        return new RadarJson(
                page.rows().stream().map(Line::of).toList(),
                next,
                page.total(),
                page.practices().stream().map(Choice::of).toList(),
                page.sites().stream().map(Choice::of).toList(),
                page.therapists().stream().map(Choice::of).toList());
    }
}
