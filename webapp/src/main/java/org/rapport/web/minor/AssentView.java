package org.rapport.web.minor;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.RecordAssent;
import org.rapport.relationship.care.AssentRecords;
import org.rapport.web.shell.MessagesView;

/** Writes down what a child said to the work. */
@Named("assentRecording")
@ViewScoped
public class AssentView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonAddressView address;

    @Inject
    private AssentRecords assents;

    @Inject
    private GuardiansView shown;

    @Inject
    private MessagesView messages;

    private @Nullable AssentOutcome outcome;
    private @Nullable LocalDate day;
    private @Nullable String words;

    /** Writes it down. */
    public String save() {
        assents.record(address.relationship(), address.person(), new RecordAssent(outcome, day, words));
        messages.saved("assent.saved");
        return address.again("/guardians");
    }

    /** What can be said. */
    public AssentOutcome[] getOutcomes() {
        return AssentOutcome.values();
    }

    /** What was said. */
    public @Nullable AssentOutcome getOutcome() {
        return outcome;
    }

    /** Chosen in the form. */
    public void setOutcome(@Nullable AssentOutcome outcome) {
        this.outcome = outcome;
    }

    /** On which day; today at first. */
    public @Nullable LocalDate getDay() {
        return day == null ? shown.getPage().today() : day;
    }

    /** Typed in the form. */
    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    /** In which words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
