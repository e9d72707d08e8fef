package org.rapport.web.drift;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The hours in which an organisation works, as they are typed. */
public class WorkingHoursForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer earliestHour;
    private @Nullable Integer latestHour;

    /** From which hour. */
    public @Nullable Integer getEarliestHour() {
        return earliestHour;
    }

    /** Typed in the form. */
    public void setEarliestHour(@Nullable Integer typed) {
        earliestHour = typed;
    }

    /** Until which hour. */
    public @Nullable Integer getLatestHour() {
        return latestHour;
    }

    /** Typed in the form. */
    public void setLatestHour(@Nullable Integer typed) {
        latestHour = typed;
    }
}
