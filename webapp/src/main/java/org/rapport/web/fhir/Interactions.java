package org.rapport.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Reading and searching, by the type that is asked for. */
@ApplicationScoped
class Interactions {

    private static final Set<String> TYPES =
            Set.of("metadata", "Questionnaire", "QuestionnaireResponse", "Observation", "Patient");
    private static final String HISTORY = "_history";

    @Inject
    private Capabilities capabilities;

    @Inject
    private Questionnaires questionnaires;

    @Inject
    private FormReading forms;

    @Inject
    private ScoreReading scores;

    @Inject
    private Patients patients;

    /** Refuses addresses that lead nowhere. */
    void requireKnown(FhirRequest request) {
        if (request.path().isEmpty() || (TYPES.contains(request.path().get(0)) && depth(request) > 0)) {
            return;
        }
        throw new DomainException(SharedError.NOT_FOUND);
    }

    /** 1 for a type, 2 for one of it, 0 for what is not there. There is one version of everything. */
    private static int depth(FhirRequest request) {
        List<String> path = request.path();
        if (path.size() == 4 && path.get(2).equals(HISTORY) && path.get(3).equals("1")) {
            return path.get(0).equals("QuestionnaireResponse") ? 2 : 0;
        }
        return path.size() <= (path.get(0).equals("metadata") ? 1 : 2) ? path.size() : 0;
    }

    FhirAnswer read(FhirRequest request) {
        requireKnown(request);
        boolean one = depth(request) == 2;
        String id = one ? request.path().get(1) : "";
        return switch (request.path().get(0)) {
            case "Questionnaire" -> one ? questionnaires.read(request, id) : questionnaires.search(request);
            case "QuestionnaireResponse" -> one ? forms.read(request, id) : forms.search(request);
            case "Observation" -> one ? scores.read(request, id) : scores.search(request);
            case "Patient" -> one ? patients.read(request, id) : patients.search(request);
            default -> capabilities.tell(request);
        };
    }
}
