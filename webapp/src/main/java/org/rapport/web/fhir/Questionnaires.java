package org.rapport.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapport.account.token.Scope;
import org.rapport.measure.instrument.Instruments;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.spi.Instrument;

/** The instruments of this installation as Questionnaires. */
@ApplicationScoped
class Questionnaires {

    private static final Set<String> SEARCHED = Set.of("url", "name", "_id", "_count");

    @Inject
    private Instruments instruments;

    FhirAnswer read(FhirRequest request, String id) {
        request.needs(Scope.FHIR_READ);
        String language = language(request);
        Instrument found = instruments.structures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        return FhirAnswer.found(FhirJson.write(out -> QuestionnaireJson.write(out, found, language)));
    }

    /** All that fit are one page: an installation has some dozens. */
    FhirAnswer search(FhirRequest request) {
        request.needs(Scope.FHIR_READ);
        request.only(SEARCHED);
        SearchAsked.count(request);
        String language = language(request);
        String url = request.parameter("url");
        String name = request.parameter("name");
        String id = request.parameter("_id");
        List<Instrument> found = instruments.structures().stream()
                .filter(each -> id == null || List.of(id.split(",")).contains(each.id()))
                .filter(each ->
                        url == null || Names.questionnaire(List.of(each), url).isPresent())
                .filter(each -> name == null || begins(each, name))
                .toList();
        return Searchset.of(
                request,
                new Searchset.Telling<Instrument>(
                        "Questionnaire", Instrument::id, (out, each) -> QuestionnaireJson.write(out, each, language)),
                found,
                null);
    }

    /** As FHIR searches texts: by their beginning, whatever the case. */
    private static boolean begins(Instrument instrument, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return instrument.id().startsWith(wanted)
                || instrument.title().byLanguage().values().stream()
                        .anyMatch(title -> title.toLowerCase(Locale.ROOT).startsWith(wanted))
                || QuestionnaireJson.name(instrument).toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static String language(FhirRequest request) {
        String asked = request.header("Accept-Language");
        return asked != null && asked.strip().toLowerCase(Locale.ROOT).startsWith("de") ? "de" : "en";
    }
}
