package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.ConsentDecision;
import org.rapport.client.consent.ConsentStanding;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.minor.Consent;
import org.rapport.consent.OwnConsentsPage;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The page on which somebody says what they allow. {@link OwnConsentsTask} opens it. */
@Named("ownConsents")
@RequestScoped
public class OwnConsentsView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private ConsentWords words;

    private @Nullable OwnConsentsPage page;
    private String refusal = "";
    private String done = "";

    void open(OwnConsentsPage shown) {
        page = shown;
        reader.prefer(Locale.forLanguageTag(shown.language()), shown.zone());
    }

    void refused(DomainException why) {
        refusal = texts.failure(why);
    }

    void done(String purpose) {
        done = purpose;
    }

    private OwnConsentsPage page() {
        return Objects.requireNonNull(page, "opened by OwnConsentsTask");
    }

    /** Why the last decision was not taken; empty otherwise. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether this was just decided. */
    public boolean justDecided(ConsentStanding one) {
        return done.equals(one.purpose().name());
    }

    /** What is done together. */
    public List<ConsentStanding> getWork() {
        return page().consents().all().stream()
                .filter(one -> !one.purpose().isChannel())
                .filter(one -> page().texts().containsKey(one.purpose()))
                .toList();
    }

    /** How one may be reached. */
    public List<ConsentStanding> getChannels() {
        return page().consents().all().stream()
                .filter(one -> one.purpose().isChannel())
                .toList();
    }

    /** The look of its state. */
    public String tone(ConsentStanding one) {
        return ConsentWords.tone(one.state());
    }

    /** Its state, as one would say it to the person. */
    public String state(ConsentStanding one) {
        return texts.of("ownConsents.state." + one.state());
    }

    /** Whether a no still has to be said: what was never decided, or waits for others. */
    public boolean undecided(ConsentStanding one) {
        return !one.given() && !one.state().isNo();
    }

    /** What was decided last, in words; empty before. */
    public String last(ConsentStanding one) {
        return one.last().map(this::said).orElse("");
    }

    private String said(ConsentDecision decision) {
        boolean mine = decision.decidedBy()
                .equals(page().consents().who().participant().personId());
        return words.decision(decision, texts.of(mine ? "ownConsents.you" : "ownConsents.guardian"));
    }

    /** What stops without it. */
    public String stops(ConsentStanding one) {
        return words.stops(one.purpose());
    }

    /** What stays when it is taken back. */
    public String stays(ConsentStanding one) {
        return words.stays(one.purpose());
    }

    /** The version of the text shown. */
    public int version(ConsentStanding one) {
        return text(one).number();
    }

    /** The text, in the reader's language. */
    public String words(ConsentStanding one) {
        return text(one).in(reader.getLanguage());
    }

    /** Whether guardians decide beside. */
    public boolean isGuarded() {
        return page().consents().who().consent() == Consent.GUARDIANS;
    }

    private ConsentText text(ConsentStanding one) {
        return Objects.requireNonNull(page().texts().get(one.purpose()));
    }
}
