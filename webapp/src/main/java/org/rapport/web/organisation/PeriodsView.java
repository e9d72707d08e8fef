package org.rapport.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;

/** Periods of days in words: {@code #{periods.of(row.starts(), row.ends())}}. */
@Named("periods")
@RequestScoped
public class PeriodsView {

    private static final String DAY = "day";

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    /** The one day, from when to when, or since when. */
    public String of(LocalDate starts, @Nullable LocalDate ends) {
        String first = dates.shown(starts, DAY);
        if (ends == null) {
            return texts.of("periods.open", first);
        }
        return ends.equals(starts) ? first : texts.of("periods.closed", first, dates.shown(ends, DAY));
    }
}
