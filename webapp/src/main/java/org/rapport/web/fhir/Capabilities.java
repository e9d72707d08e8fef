package org.rapport.web.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What {@code /fhir} can do, as a CapabilityStatement that lies beside the code. */
@ApplicationScoped
class Capabilities {

    private static final String STATEMENT = "/META-INF/fhir-capabilities.json";

    FhirAnswer tell(FhirRequest request) {
        try (InputStream file = Objects.requireNonNull(Capabilities.class.getResourceAsStream(STATEMENT), STATEMENT)) {
            ObjectMapper json = new ObjectMapper();
            ObjectNode statement = (ObjectNode) json.readTree(file);
            ((ObjectNode) statement.get("implementation")).put("url", request.base());
            return FhirAnswer.found(json.writeValueAsBytes(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
