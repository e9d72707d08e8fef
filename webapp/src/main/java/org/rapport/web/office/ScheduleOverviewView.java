package org.rapport.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.office.OfficeSchedule;
import org.rapport.desk.office.OfficeSession;
import org.rapport.desk.office.ScheduleOverview;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The sessions of a day or a week in the reader's practices; what is shown stands in the address. */
@Named("scheduleOverview")
@RequestScoped
public class ScheduleOverviewView extends OfficeFilter {

    private static final String WEEK = "week";
    private static final int DAYS = 7;

    /** A day with its sessions. */
    public record Day(LocalDate day, List<OfficeSession> sessions) {}

    @Inject
    private OfficeSchedule schedule;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    private @Nullable String day;
    private @Nullable ScheduleOverview overview;

    /** Reads the page before anything of it is written, so that whoever may not see it is refused as a whole. */
    public void open() {
        getOverview();
    }

    /** What is shown; read once. */
    public ScheduleOverview getOverview() {
        ScheduleOverview known = overview;
        if (known == null) {
            known = schedule.overview(new ScheduleOverview.Asked(asked(), isWeek(), getTherapist()));
            overview = known;
        }
        return known;
    }

    private @Nullable LocalDate asked() {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The days that have sessions. */
    public List<Day> getDays() {
        Map<LocalDate, List<OfficeSession>> byDay = getOverview().sessions().stream()
                .collect(Collectors.groupingBy(
                        session -> LocalDate.ofInstant(session.starts(), reader.getZone()),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The therapists to choose from, all first. */
    public List<Choice> getTherapists() {
        return TherapistChoices.of(getOverview().therapists(), texts);
    }

    /** Whether a whole week is shown. */
    public boolean isWeek() {
        return WEEK.equals(getShow());
    }

    /** "true" for the span being shown. */
    public @Nullable String current(boolean week) {
        return week == isWeek() ? "true" : null;
    }

    /** A day of the span before. */
    public LocalDate getPrevious() {
        return getOverview().from().minusDays(isWeek() ? DAYS : 1);
    }

    /** A day of the span after. */
    public LocalDate getNext() {
        return getOverview().from().plusDays(isWeek() ? DAYS : 1);
    }

    public @Nullable String getDay() {
        return day;
    }

    /** From the address. */
    public void setDay(@Nullable String day) {
        this.day = day;
    }
}
