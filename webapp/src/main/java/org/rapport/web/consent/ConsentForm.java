package org.rapport.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentOutcome;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.consent.RecordConsents;

/** What is typed about decisions. */
public class ConsentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<ConsentPurpose> yes = new ArrayList<>();
    private List<ConsentPurpose> no = new ArrayList<>();
    private @Nullable UUID by;
    private @Nullable ConsentMethod method;
    private @Nullable String name;
    private @Nullable LocalDate day;
    private @Nullable LocalDate expiresOn;

    /** As a command, to these versions of the texts. */
    RecordConsents toCommand(Map<ConsentPurpose, Integer> versions) {
        List<ConsentChoice> choices = new ArrayList<>();
        yes.forEach(one -> choices.add(choice(one, ConsentOutcome.GIVEN, versions)));
        no.forEach(one -> choices.add(choice(one, ConsentOutcome.REFUSED, versions)));
        return new RecordConsents(by, method, name, day, expiresOn, choices);
    }

    private static ConsentChoice choice(
            ConsentPurpose purpose, ConsentOutcome outcome, Map<ConsentPurpose, Integer> versions) {
        return new ConsentChoice(purpose, outcome, versions.getOrDefault(purpose, 1));
    }

    /** What was agreed to. */
    public List<ConsentPurpose> getYes() {
        return yes;
    }

    /** Chosen in the form. */
    public void setYes(@Nullable List<ConsentPurpose> yes) {
        this.yes = yes == null ? new ArrayList<>() : yes;
    }

    /** What was refused or taken back. */
    public List<ConsentPurpose> getNo() {
        return no;
    }

    /** Chosen in the form. */
    public void setNo(@Nullable List<ConsentPurpose> no) {
        this.no = no == null ? new ArrayList<>() : no;
    }

    /** Who decided. */
    public @Nullable UUID getBy() {
        return by;
    }

    /** Chosen in the form. */
    public void setBy(@Nullable UUID by) {
        this.by = by;
    }

    /** How. */
    public @Nullable ConsentMethod getMethod() {
        return method;
    }

    /** Chosen in the form. */
    public void setMethod(@Nullable ConsentMethod method) {
        this.method = method;
    }

    /** Typed on the screen by whoever decides. */
    public @Nullable String getName() {
        return name;
    }

    /** Typed in the form. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** When. */
    public @Nullable LocalDate getDay() {
        return day;
    }

    /** Typed in the form. */
    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    /** The last day of a yes. */
    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    /** Typed in the form. */
    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
