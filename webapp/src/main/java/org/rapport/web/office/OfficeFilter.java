package org.rapport.web.office;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the office's lists is shown, as it stands in the address. */
public abstract class OfficeFilter {

    private @Nullable String show;
    private @Nullable UUID therapist;

    /** Whether this therapist is chosen. */
    public boolean chosen(Object value) {
        return TherapistChoices.isChosen(value, therapist);
    }

    /** Which of them. */
    public String getShow() {
        return Objects.requireNonNullElse(show, "");
    }

    /** From the address. */
    public void setShow(@Nullable String show) {
        this.show = show;
    }

    /** The therapist as links name them. */
    public String getChosen() {
        return therapist == null ? "" : therapist.toString();
    }

    public @Nullable UUID getTherapist() {
        return therapist;
    }

    /** From the address. */
    public void setTherapist(@Nullable UUID therapist) {
        this.therapist = therapist;
    }
}
