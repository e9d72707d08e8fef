package org.rapport.web.drift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.LookingBack;
import org.rapport.signal.drift.DriftPage;
import org.rapport.signal.drift.Drifts;
import org.rapport.web.AddressView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** What was agreed beside what happens: {@code ?relationship=<id>}, of an own or a supervised relationship. */
@Named("drift")
@RequestScoped
public class DriftView {

    @Inject
    private AddressView address;

    @Inject
    private Drifts drifts;

    @Inject
    private LookingBack lookingBack;

    @Inject
    private DriftWords words;

    @Inject
    private Saying saying;

    private @Nullable DriftPage page;
    private @Nullable List<DriftLine> lines;
    private @Nullable LocalDate day;

    /** What is said about the page as a whole. */
    @RequestScoped
    public static class Saying {

        @Inject
        private PageTexts texts;

        @Inject
        private MessagesView messages;

        void saved() {
            messages.saved("drift.lookedBack");
        }

        String judged(DriftPage page) {
            return texts.with(
                    "drift.judged",
                    List.of(
                            page.limits().days(),
                            page.limits().frequencyPercent(),
                            page.limits().lengthMinutes(),
                            page.limits().missedPercent(),
                            page.limits().sessionsOver(),
                            page.limits().reviewDays()));
        }
    }

    /** Reads what the page shows. */
    public void open() {
        DriftPage read = drifts.of(address.relationship());
        page = read;
        lines = read.drifts().stream().map(words::line).toList();
        day = day == null ? read.today() : day;
    }

    /** What is there. */
    public DriftPage getPage() {
        if (page == null) {
            open();
        }
        return Objects.requireNonNull(page);
    }

    /** The rows of the comparison. */
    public List<DriftLine> getLines() {
        getPage();
        return Objects.requireNonNull(lines);
    }

    /** By what it is judged, in words. */
    public String getJudged() {
        return saying.judged(getPage());
    }

    /** Whether both sides may say that they looked back: an agreement is in force, and it is an own relationship. */
    public boolean isToLookBack() {
        return getPage().mine() && getPage().inForce();
    }

    /** Both looked back on the agreement. */
    public String lookBack() {
        lookingBack.done(
                address.relationship(),
                Objects.requireNonNullElseGet(day, () -> getPage().today()));
        saying.saved();
        return "/drift?faces-redirect=true&relationship=" + address.relationship();
    }

    /** When. */
    public @Nullable LocalDate getDay() {
        getPage();
        return day;
    }

    /** Typed by the form. */
    public void setDay(@Nullable LocalDate typed) {
        day = typed;
    }
}
