package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentStanding;
import org.rapport.client.consent.ConsentState;
import org.rapport.client.consent.ConsentText;
import org.rapport.consent.ConsentPage;
import org.rapport.consent.ConsentRecords;
import org.rapport.web.i18n.Reader;
import org.rapport.web.minor.PersonAddressView;

/** What the therapist's page about a participant's consents shows: {@code ?relationship=<id>&person=<id>}. */
@Named("consents")
@RequestScoped
public class ConsentsView {

    @Inject
    private PersonAddressView address;

    @Inject
    private ConsentRecords records;

    @Inject
    private ConsentWords words;

    @Inject
    private Reader reader;

    private @Nullable ConsentPage page;

    /** Reads what the page shows. */
    public void open() {
        page = records.open(address.relationship(), address.person());
    }

    /** What is there. */
    public ConsentPage getPage() {
        if (page == null) {
            open();
        }
        return Objects.requireNonNull(page);
    }

    /** What is done together. */
    public List<ConsentStanding> getWork() {
        return getPage().consents().all().stream()
                .filter(one -> !one.purpose().isChannel())
                .toList();
    }

    /** How the person may be reached. */
    public List<ConsentStanding> getChannels() {
        return getPage().consents().all().stream()
                .filter(one -> one.purpose().isChannel())
                .toList();
    }

    /** The look of a state. */
    public String tone(ConsentState state) {
        return ConsentWords.tone(state);
    }

    /** Each decision that still counts, in words; of another relationship's it is said that there is one. */
    public List<String> decisions(ConsentStanding one) {
        return one.newest().stream()
                .map(decision -> words.decision(decision, getPage().deciders().getOrDefault(decision.decidedBy(), "")))
                .toList();
    }

    /** What follows from it, in a sentence; empty where nothing is to be said. */
    public String follows(ConsentStanding one) {
        if (one.given() || (!one.stops() && !one.purpose().expected())) {
            return "";
        }
        return one.stops() ? words.stops(one.purpose()) : words.of("consents.reminds." + one.state(), "");
    }

    /** The text people are asked with today. */
    public ConsentText text(ConsentPurpose purpose) {
        return Objects.requireNonNull(getPage().texts().get(purpose));
    }

    /** Whether there is one; before a secrets policy is chosen there is none. */
    public boolean worded(ConsentPurpose purpose) {
        return getPage().texts().containsKey(purpose);
    }

    /** Its words in the reader's language. */
    public String words(ConsentPurpose purpose) {
        return text(purpose).in(reader.getLanguage());
    }

    /** Whether some of the texts are still those that come along. */
    public boolean isUnchecked() {
        return !getPage().unchecked().isEmpty();
    }
}
