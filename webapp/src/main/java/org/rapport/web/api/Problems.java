package org.rapport.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.shared.DomainException;
import org.rapport.shared.Violation;
import org.rapport.web.error.Failure;
import org.rapport.web.error.Incidents;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.Texts;
import org.rapport.web.i18n.Wording;

/** Tells a program what went wrong, in the language it accepts: English unless it asks for another one of ours. */
@RequestScoped
public class Problems {

    /** The media type of problems. */
    public static final String TYPE = "application/problem+json";

    @Inject
    private Texts texts;

    @Inject
    private ApiJson json;

    @Inject
    private HttpServletRequest request;

    /** What a failure is to a program; one nobody expects is kept in the log. */
    public Problem of(Throwable thrown) {
        if (thrown instanceof ApiRefusal refusal) {
            return of(refusal);
        }
        Failure failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return of(refused.reason());
        }
        if (failure instanceof Failure.ChangedMeanwhile) {
            return plain(ProblemKind.CONFLICT);
        }
        if (failure instanceof Failure.Unavailable away) {
            away.log();
            return plain(ProblemKind.UNAVAILABLE);
        }
        if (failure instanceof Failure.Invalid) {
            return plain(ProblemKind.INVALID);
        }
        return plain(ProblemKind.FAILED).kept(Incidents.log(thrown));
    }

    /** A problem of which nothing more is to say than its kind. */
    public Problem plain(ProblemKind kind) {
        return of(kind).saying(wording().text("api." + kind.name()));
    }

    private Problem of(ProblemKind kind) {
        return Problem.of(kind, wording().value(kind));
    }

    private Problem of(ApiRefusal refusal) {
        String detail = wording().named("api." + refusal.key(), refusal.args());
        String code = ProblemKind.word(refusal.key().replaceAll("([A-Z])", "_$1"));
        List<Problem.Field> fields = refusal.args().containsKey("field")
                ? List.of(new Problem.Field(String.valueOf(refusal.args().get("field")), code, detail))
                : List.of();
        return of(refusal.kind()).saying(detail).because(code, fields);
    }

    private Problem of(DomainException reason) {
        ProblemKind kind = ProblemKind.of(reason.code().kind());
        if (kind == ProblemKind.NOT_FOUND) {
            // what it was that was not found is not told apart
            return plain(kind);
        }
        List<Problem.Field> fields = new ArrayList<>();
        for (Violation violation : reason.violations()) {
            if (!violation.field().isEmpty()) {
                String sentence = wording().failure(new DomainException(violation.code(), violation.args()));
                fields.add(new Problem.Field(
                        violation.field(), ProblemKind.word(violation.code().name()), sentence));
            }
        }
        RefusedAnswers.in(reason)
                .forEach((item, rule) ->
                        fields.add(new Problem.Field("answers." + item, ProblemKind.word(rule.name()), null)));
        return of(kind).saying(wording().failure(reason))
                .because(ProblemKind.word(reason.code().name()), fields);
    }

    /** English, unless the program accepts another language of ours first. */
    private Wording wording() {
        return texts.in(
                Collections.list(request.getLocales()).stream()
                        .flatMap(asked -> Languages.of(asked.toLanguageTag()).stream())
                        .findFirst()
                        .filter(language -> request.getHeader("Accept-Language") != null)
                        .orElse(Languages.DEFAULT),
                ZoneOffset.UTC);
    }

    /** Answers with a problem, outside of what answers with objects. */
    void send(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        response.resetBuffer();
        headers.forEach(response::setHeader);
        response.setStatus(problem.status());
        response.setContentType(TYPE);
        response.getOutputStream().write(json.write(problem));
    }
}
