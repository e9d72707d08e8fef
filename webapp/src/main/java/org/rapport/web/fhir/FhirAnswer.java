package org.rapport.web.fhir;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What is answered: a status, a resource as bytes (or none), and headers of its own. */
@SuppressWarnings("ArrayRecordComponent")
record FhirAnswer(int status, byte[] resource, Map<String, String> headers) {

    static final String TYPE = "application/fhir+json;charset=UTF-8";

    static FhirAnswer found(byte[] resource) {
        return new FhirAnswer(HttpServletResponse.SC_OK, resource, Map.of());
    }

    FhirAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new FhirAnswer(status, resource, more);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (resource.length > 0) {
            response.setContentType(TYPE);
        }
        response.setContentLength(resource.length);
        response.getOutputStream().write(resource);
    }
}
