package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.Courses;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.signal.Signals;
import org.rapport.signal.course.RepairStatus;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The course of the Session Check in one relationship with its signals, read once in a request. */
@RequestScoped
public class AllianceReading {

    private static final String INSTRUMENT = "session-check";
    private static final Set<RepairStatus> STILL_OPEN = EnumSet.of(RepairStatus.OPEN, RepairStatus.PARTIAL);
    private static final Map<SignalKind, String> TONES = Map.of(
            SignalKind.SIGNAL,
            "attention",
            SignalKind.SLOW_DECLINE,
            "attention",
            SignalKind.TENSION_REPORTED,
            "attention");

    @Inject
    private Courses courses;

    @Inject
    private Signals signals;

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    private @Nullable List<SignalView> known;

    /** The chart; nothing before the first score that may be seen. */
    Optional<CourseChart> chart(RelationshipHeader header) {
        return course(header.id())
                .map(course -> new AllianceChart(
                                course, header.participants().size() > 1, signals(header.id()), sentences())
                        .draw(reader.getLocale()));
    }

    /** Open signals, newest first, and a tension said in the last held session. */
    List<AttentionItem> attention(UUID relationship, int lastHeld) {
        return signals(relationship).stream()
                .filter(signal -> open(signal, lastHeld))
                .map(this::item)
                .toList();
    }

    private Optional<CourseView> course(UUID relationship) {
        return courses.of(relationship).stream()
                .filter(course -> course.primary() && course.instrument().equals(INSTRUMENT))
                .findFirst();
    }

    private List<SignalView> signals(UUID relationship) {
        List<SignalView> read = known == null ? signals.of(relationship) : known;
        known = read;
        return read;
    }

    private static boolean open(SignalView signal, int lastHeld) {
        if (signal.kind() == SignalKind.TENSION_REPORTED) {
            return signal.sessionNumber() > 0 && signal.sessionNumber() == lastHeld;
        }
        return !signal.attached() && signal.repair() != null && STILL_OPEN.contains(signal.repair());
    }

    private AttentionItem item(SignalView signal) {
        UUID session = signal.session();
        return new AttentionItem(
                Objects.requireNonNullElse(TONES.get(signal.kind()), "info"),
                text.of("relationship.label." + signal.kind().name()),
                sentences().reason(signal),
                text.of("relationship.step.signal", signal.sessionNumber()),
                session == null ? "" : "/session.xhtml?id=" + session);
    }

    private CourseSentences sentences() {
        return new CourseSentences(text.wording(), day -> dates.shown(day, "day"));
    }

    /** What the reader of a course must know. */
    String caveat(UUID relationship) {
        return course(relationship)
                .map(course -> course.caveat().in(reader.getLanguage()))
                .orElse("");
    }
}
