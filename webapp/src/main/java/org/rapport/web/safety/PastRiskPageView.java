package org.rapport.web.safety;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.safety.PastRiskView;
import org.rapport.safety.PastRisks;
import org.rapport.web.shell.MessagesView;

/** One past answer: what it was, and the form that closes it. Which one is kept while the page is shown. */
@Named("pastRisk")
@ViewScoped
public class PastRiskPageView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private PastRisks risks;

    @Inject
    private MessagesView messages;

    private @Nullable UUID id;
    private transient @Nullable PastRiskView shown;
    private @Nullable String note;

    /** Reads it. */
    public void open() {
        shown = risks.look(wanted());
    }

    /** Closes it and goes back to the list. */
    public String close() {
        risks.close(wanted(), Objects.requireNonNullElse(note, ""));
        messages.saved("pastRisk.saved");
        return "/past-risks?faces-redirect=true";
    }

    private UUID wanted() {
        return Objects.requireNonNullElse(id, NONE);
    }

    /** What it is. */
    public PastRiskView getShown() {
        if (shown == null) {
            open();
        }
        return Objects.requireNonNull(shown);
    }

    /** Whether somebody closed it. */
    public boolean isClosed() {
        return getShown().closedAt().isPresent();
    }

    /** The answer in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID wanted) {
        id = wanted;
    }

    /** What is noted, as typed. */
    public @Nullable String getNote() {
        return note;
    }

    /** Typed by the form. */
    public void setNote(@Nullable String typed) {
        note = typed;
    }
}
