package org.rapport.web.safety;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.safety.RiskNoticeView;
import org.rapport.safety.RiskNotices;
import org.rapport.spi.LocalText;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/**
 * One answer that needs a person: who, what, whether somebody took it up, and the form that says what was done. Which one
 * is kept while the page is shown: the form is there only while nobody took it up, which is asked before Faces reads the
 * address of what was sent.
 */
@Named("risk")
@ViewScoped
public class RiskView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private RiskNotices notices;

    @Inject
    private FiguresView figures;

    @Inject
    private Reader reader;

    @Inject
    private MessagesView messages;

    private @Nullable UUID id;
    private transient @Nullable RiskNoticeView notice;
    private @Nullable String done;

    /** Reads the notice. */
    public void open() {
        notice = notices.open(Objects.requireNonNullElse(id, NONE));
    }

    /** Says what was done. */
    public String takeUp() {
        notice = null;
        notices.takeUp(Objects.requireNonNullElse(id, NONE), Objects.requireNonNullElse(done, ""));
        messages.saved("risk.saved");
        return "/risk?faces-redirect=true&includeViewParams=true";
    }

    /** The notice. */
    public RiskNoticeView getNotice() {
        if (notice == null) {
            open();
        }
        return Objects.requireNonNull(notice);
    }

    /** What only some may see, or null. */
    public RiskNoticeView.@Nullable Clinical getClinical() {
        return getNotice().clinical().orElse(null);
    }

    /** Whether somebody took it up. */
    public boolean isTakenUp() {
        return getNotice().takenUpAt().isPresent();
    }

    /** Whether somebody was faster while this form was being written; its words are still shown. */
    public boolean isLate() {
        return isTakenUp() && done != null;
    }

    /** The therapists' names in one line. */
    public String getTherapists() {
        return String.join(", ", getNotice().therapists());
    }

    /** A text in the reader's language. */
    public String in(LocalText text) {
        return text.in(reader.getLanguage());
    }

    /** An answer with the highest possible one. */
    public String value(RiskNoticeView.Answer answer) {
        return figures.outOf(answer.value(), answer.highest(), 0);
    }

    /** The notice in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID wanted) {
        id = wanted;
    }

    /** What was done, as typed. */
    public @Nullable String getDone() {
        return done;
    }

    /** Typed by the form. */
    public void setDone(@Nullable String typed) {
        done = typed;
    }
}
