package org.rapport.web.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentText;
import org.rapport.consent.ConsentWording;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/** The administrator's page of the texts people are asked with; {@code ?purpose=<purpose>} writes one anew. */
@Named("consentTexts")
@ViewScoped
public class ConsentTextsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/consent-texts?faces-redirect=true";

    @Inject
    private ConsentWording wording;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private MessagesView messages;

    private @Nullable ConsentPurpose purpose;
    private transient @Nullable List<ConsentText> all;
    private int seen;
    private String english = "";
    private String german = "";
    private boolean remindsOnly;

    /** Reads the texts when the page is opened. */
    public void open() {
        all = wording.all();
        remindsOnly = wording.remindsOnly();
        getAll().stream().filter(text -> text.purpose() == purpose).findFirst().ifPresent(text -> {
            seen = text.number();
            english = text.english();
            german = text.german();
        });
    }

    /** The texts of today. */
    public List<ConsentText> getAll() {
        if (all == null) {
            all = wording.all();
        }
        return Objects.requireNonNull(all);
    }

    /** A text in the reader's language. */
    public String words(ConsentText text) {
        return text.in(reader.getLanguage());
    }

    /** Which version it is, and whether it is to be checked. */
    public String standing(ConsentText text) {
        return text.comesAlong() ? texts.of("consentTexts.toCheck") : texts.of("consentTexts.version", text.number());
    }

    /** Takes what was typed as a new version. */
    public String save() {
        wording.write(new ConsentText(Objects.requireNonNull(purpose), seen, english, german, false));
        messages.saved("consentTexts.saved");
        return AGAIN;
    }

    /** Takes what was chosen for consents nobody was asked for. */
    public String choose() {
        wording.remindOnly(remindsOnly);
        messages.saved("consentTexts.chosen");
        return AGAIN;
    }

    /** Both ways to go about a missing consent. */
    public List<Choice> getWays() {
        return List.of(
                new Choice(true, texts.of("consentTexts.reminds")), new Choice(false, texts.of("consentTexts.stops")));
    }

    /** Whether it only reminds. */
    public boolean isRemindsOnly() {
        return remindsOnly;
    }

    /** Chosen in the form. */
    public void setRemindsOnly(boolean remindsOnly) {
        this.remindsOnly = remindsOnly;
    }

    /** The purpose in the address. */
    public @Nullable ConsentPurpose getPurpose() {
        return purpose;
    }

    /** Called by the view parameter. */
    public void setPurpose(@Nullable ConsentPurpose purpose) {
        this.purpose = purpose;
    }

    /** The English words. */
    public String getEnglish() {
        return english;
    }

    /** Typed in the form. */
    public void setEnglish(@Nullable String english) {
        this.english = Objects.requireNonNullElse(english, "");
    }

    /** The German words. */
    public String getGerman() {
        return german;
    }

    /** Typed in the form. */
    public void setGerman(@Nullable String german) {
        this.german = Objects.requireNonNullElse(german, "");
    }
}
