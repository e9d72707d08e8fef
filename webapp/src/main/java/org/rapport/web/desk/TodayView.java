package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.desk.DayOverview;
import org.rapport.desk.Today;
import org.rapport.shared.data.PageReading;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.task.TasksView;

/** The page of a therapist's day; {@code ?day=2026-11-24} shows another one. */
@Named
@RequestScoped
public class TodayView {

    @Inject
    private Today today;

    @Inject
    private PageTexts text;

    @Inject
    private AttentionWords words;

    @Inject
    private TasksView tasks;

    @Inject
    private PageReading reading;

    private @Nullable String day;
    private @Nullable DayOverview overview;

    /** The day in the address, ISO; empty or unreadable means today. */
    public @Nullable String getDay() {
        return day;
    }

    /** Called by the view parameter. */
    public void setDay(@Nullable String day) {
        this.day = day;
    }

    /** What the page shows; read once, together with the tasks. */
    public DayOverview getOverview() {
        if (overview == null) {
            reading.together(() -> {
                overview = read();
                tasks.getRows();
            });
        }
        return Objects.requireNonNull(overview);
    }

    private DayOverview read() {
        String wanted = day;
        if (wanted == null || wanted.isBlank()) {
            return today.today();
        }
        try {
            return today.day(LocalDate.parse(wanted));
        } catch (DateTimeParseException notADay) {
            return today.today();
        }
    }

    /** The sessions of the day. */
    public List<DayOverview.TodaySession> getSessions() {
        return getOverview().sessions();
    }

    /** What asks for a look. */
    public List<DayOverview.AttentionRow> getAttention() {
        return getOverview().attention();
    }

    /** The day before, for its link. */
    public LocalDate getPrevious() {
        return getOverview().day().minusDays(1);
    }

    /** The day after, for its link. */
    public LocalDate getNext() {
        return getOverview().day().plusDays(1);
    }

    /** The reason as a sentence. */
    public String sentence(DayOverview.AttentionRow row) {
        return words.sentence(row);
    }

    /** The kind of unit in words. */
    public String kind(DayOverview.TodaySession row) {
        return text.value(UnitKind.valueOf(row.unitKind()));
    }

    /** The kind of badge a reason gets. */
    public String tone(DayOverview.AttentionRow row) {
        return words.tone(row);
    }

    /** The page where the one next step is taken. */
    public String step(DayOverview.AttentionRow row) {
        return words.href(row);
    }
}
