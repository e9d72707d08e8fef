package org.rapport.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.measure.instrument.Instruments;
import org.rapport.measure.kept.KeptForm;
import org.rapport.measure.kept.KeptForms;
import org.rapport.measure.kept.KeptPage;
import org.rapport.measure.kept.SearchForms;
import org.rapport.spi.Instrument;
import org.rapport.web.api.Asked;

/** Clients' answered forms as QuestionnaireResponses. */
@ApplicationScoped
class FormReading {

    private static final Set<String> SEARCHED =
            Set.of("subject", "patient", "questionnaire", "authored", "_sort", "_count", SearchAsked.AFTER);
    private static final Searchset.Telling<KeptForm> TELLING =
            new Searchset.Telling<>("QuestionnaireResponse", form -> form.id().toString(), ResponseJson::write);
    private static final String NONE = "";

    @Inject
    private KeptForms forms;

    @Inject
    private Instruments instruments;

    FhirAnswer read(FhirRequest request, String id) {
        request.needs(Scope.FHIR_READ);
        KeptForm form = forms.form(Asked.path(id));
        return FhirAnswer.found(FhirJson.write(out -> ResponseJson.write(out, form)))
                .with("ETag", "W/\"1\"");
    }

    FhirAnswer search(FhirRequest request) {
        request.needs(Scope.FHIR_READ);
        request.only(SEARCHED);
        SearchAsked.Span authored = SearchAsked.span(request, "authored");
        KeptPage<KeptForm> page = forms.search(new SearchForms(
                SearchAsked.subject(request),
                instrument(request),
                authored.from(),
                authored.until(),
                SearchAsked.newestFirst(request, "authored"),
                SearchAsked.after(request),
                SearchAsked.count(request)));
        return Searchset.of(request, TELLING, page.items(), page.next().orElse(null));
    }

    /** The instrument of a questionnaire; a questionnaire that is none of ours finds nothing. */
    private @Nullable String instrument(FhirRequest request) {
        String asked = request.parameter("questionnaire");
        if (asked == null) {
            return null;
        }
        return Names.questionnaire(instruments.structures(), asked)
                .map(Instrument::id)
                .orElseGet(() -> Names.unversioned(asked).orElse(NONE));
    }
}
