package org.rapport.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapport.account.token.Scope;
import org.rapport.measure.instrument.ScaleCodes;
import org.rapport.measure.kept.KeptPage;
import org.rapport.measure.kept.KeptScore;
import org.rapport.measure.kept.KeptScores;
import org.rapport.measure.kept.SearchScores;
import org.rapport.web.api.Asked;

/** Scores as Observations. */
@ApplicationScoped
class ScoreReading {

    private static final Set<String> SEARCHED =
            Set.of("subject", "patient", "code", "date", "_sort", "_count", SearchAsked.AFTER);
    private static final Searchset.Telling<KeptScore> TELLING =
            new Searchset.Telling<>("Observation", score -> score.id().toString(), ScoreJson::write);
    private static final String NONE = ".";

    @Inject
    private KeptScores scores;

    @Inject
    private ScaleCodes codes;

    FhirAnswer read(FhirRequest request, String id) {
        request.needs(Scope.FHIR_READ);
        KeptScore score = scores.score(Asked.path(id));
        return FhirAnswer.found(FhirJson.write(out -> ScoreJson.write(out, score)));
    }

    FhirAnswer search(FhirRequest request) {
        request.needs(Scope.FHIR_READ);
        request.only(SEARCHED);
        SearchAsked.Span date = SearchAsked.span(request, "date");
        KeptPage<KeptScore> page = scores.search(new SearchScores(
                SearchAsked.subject(request),
                scales(request),
                date.from(),
                date.until(),
                SearchAsked.newestFirst(request, "date"),
                SearchAsked.after(request),
                SearchAsked.count(request)));
        return Searchset.of(request, TELLING, page.items(), page.next().orElse(null));
    }

    /** The scales of all codes that are asked for; a code that is none of ours finds nothing. */
    private List<String> scales(FhirRequest request) {
        List<String> wanted = SearchAsked.tokens(request, "code");
        List<String> scales = new ArrayList<>();
        for (String token : wanted) {
            int bar = token.indexOf('|');
            String code = token.substring(bar + 1);
            boolean ours = bar < 0 || token.substring(0, bar).equals(Names.SCALE);
            if (ours && code.matches("[A-Za-z0-9-]+\\.[A-Za-z0-9_-]+")) {
                scales.add(code);
            } else {
                scales.addAll(codes.scales(bar < 0 ? "" : token.substring(0, bar), code));
            }
        }
        return wanted.isEmpty() || !scales.isEmpty() ? scales : List.of(NONE);
    }
}
