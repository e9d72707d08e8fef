package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.DraftsElsewhere;
import org.rapport.measure.form.CheckForm;
import org.rapport.safety.CrisisWords;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.PageReading;
import org.rapport.web.i18n.Reader;

/** Reads what the page of a form shows in one transaction. */
@ApplicationScoped
class FormReading {

    @Inject
    private PageReading reading;

    @Inject
    private Checks checks;

    @Inject
    private CrisisWords crisis;

    @Inject
    private DraftsElsewhere drafts;

    @Inject
    private Reader reader;

    /**
     * What is shown.
     *
     * @param crisis whom to call in a crisis, in the practice's words; empty where it has none
     * @param codeReaches whether something was typed in another browser and a code for it can be sent
     */
    record Shown(CheckForm form, String crisis, boolean codeReaches) {}

    /** Reads the form and what stands beside it, in the reader's language from here on; refuses with what ended the form. */
    Shown of(ClientVisit visit) {
        AtomicReference<Shown> shown = new AtomicReference<>();
        reading.together(() -> shown.set(read(visit)));
        return Objects.requireNonNull(shown.get());
    }

    /** Whom to call in a crisis, beside the thanks for a form; the page speaks the language of whoever answered. */
    String afterwards(ClientVisit visit) {
        if (reader.wish().isEmpty()) {
            language(visit).ifPresent(reader::prefer);
        }
        return crisis(visit);
    }

    private Optional<Locale> language(ClientVisit visit) {
        try {
            return Optional.of(Locale.forLanguageTag(checks.language(visit.subject())));
        } catch (DomainException nobodyAskedAnyMore) {
            return Optional.empty();
        }
    }

    private String crisis(ClientVisit visit) {
        return crisis.besideForm(visit.subject(), reader.getLanguage()).orElse("");
    }

    private Shown read(ClientVisit visit) {
        CheckForm form = checks.form(
                visit.subject(), reader.wish().map(Locale::getLanguage).orElse(null));
        reader.prefer(Locale.forLanguageTag(form.reader()));
        return new Shown(
                form,
                crisis(visit),
                form.draftElsewhere() && visit.way() == ClientVisit.Way.LINK && drafts.reachable());
    }
}
