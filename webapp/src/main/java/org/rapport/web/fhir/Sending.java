package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.account.token.Scope;
import org.rapport.measure.check.FormSending;
import org.rapport.measure.form.SendForm;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.kept.KeptForm;
import org.rapport.measure.kept.KeptForms;
import org.rapport.shared.DomainException;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/** Creating QuestionnaireResponses, one by itself or up to a hundred together. */
@ApplicationScoped
class Sending {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_BYTES_TOGETHER = 4 * 1024 * 1024;
    private static final String VERSION = "W/\"1\"";

    @Inject
    private SentForms sent;

    @Inject
    private FormSending sending;

    @Inject
    private KeptForms forms;

    /** Keeps one; with {@code If-None-Exist} once for each identifier. */
    FhirAnswer create(FhirRequest request) throws IOException {
        request.needs(Scope.FHIR_WRITE);
        SentResponse response = parsed(request, MOST_BYTES, ResponseReader::read);
        SendForm form = sent.form(response, request.header("If-None-Exist"), "QuestionnaireResponse");
        SentForm kept = sending.enterAll(List.of(form)).get(0);
        String place = request.base() + "/" + location(kept);
        return new FhirAnswer(status(kept), resource(request, kept), Map.of("Location", place, "ETag", VERSION))
                .with("Last-Modified", HttpDates.of(kept.receipt().answeredAt()));
    }

    private static int status(SentForm kept) {
        return kept.created() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK;
    }

    private static String location(SentForm kept) {
        return "QuestionnaireResponse/" + kept.receipt().response() + "/_history/1";
    }

    /** What was kept, for a program that asks for it and may read. */
    private byte[] resource(FhirRequest request, SentForm kept) {
        String prefer = request.header("Prefer");
        if (prefer == null || !prefer.contains("return=representation") || !request.has(Scope.FHIR_READ)) {
            return new byte[0];
        }
        KeptForm form = forms.form(kept.receipt().response());
        return FhirJson.write(out -> ResponseJson.write(out, form));
    }

    /** Keeps all or none. */
    FhirAnswer transaction(FhirRequest request) throws IOException {
        request.needs(Scope.FHIR_WRITE);
        List<SentBundle.Entry> entries = parsed(request, MOST_BYTES_TOGETHER, SentBundle::read);
        List<SendForm> all = new ArrayList<>();
        for (SentBundle.Entry entry : entries) {
            all.add(form(entry, all.size()));
        }
        List<SentForm> kept = sending.enterAll(all);
        return FhirAnswer.found(FhirJson.write(out -> {
            out.writeStartObject();
            out.writeStringField("resourceType", "Bundle");
            out.writeStringField("type", "transaction-response");
            out.writeArrayFieldStart("entry");
            for (SentForm each : kept) {
                out.writeStartObject();
                out.writeFieldName("response");
                FhirJson.object(
                        out,
                        "status",
                        each.created() ? "201 Created" : "200 OK",
                        "location",
                        location(each),
                        "etag",
                        VERSION,
                        "lastModified",
                        each.receipt().answeredAt().toString());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }));
    }

    private SendForm form(SentBundle.Entry entry, int place) {
        try {
            return sent.form(entry.response(), entry.ifNoneExist(), "Bundle.entry[" + place + "].resource");
        } catch (DomainException refused) {
            Map<String, Object> args = new HashMap<>(refused.args());
            args.put("entry", place);
            throw new DomainException(refused.code(), args);
        }
    }

    /** Reads a resource. */
    private interface Reading<T> {

        T read(JsonParser in) throws IOException;
    }

    private static <T> T parsed(FhirRequest request, int most, Reading<T> reading) throws IOException {
        byte[] body = request.body(most);
        try (JsonParser in = FhirJson.parser(body)) {
            in.nextToken();
            T read = reading.read(in);
            if (in.nextToken() != null) {
                throw JsonReading.malformed(null);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "malformedJson");
        }
    }
}
