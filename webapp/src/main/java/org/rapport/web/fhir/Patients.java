package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.relationship.OwnParticipant;
import org.rapport.relationship.OwnParticipants;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.IdConverter;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.Asked;
import org.rapport.web.api.ProblemKind;

/**
 * The people of own relationships by their ids, which tell nothing. Names only for tokens that may read relationships, where
 * they stand as well; no address, no birthday, and nothing about who takes part beside them.
 */
@ApplicationScoped
class Patients {

    private static final Set<String> SEARCHED = Set.of("_id", "identifier", "_count");
    private static final String SYSTEM = Names.PERSON + "|";

    @Inject
    private OwnParticipants participants;

    FhirAnswer read(FhirRequest request, String id) {
        request.needs(Scope.FHIR_READ);
        OwnParticipant found = participants.participant(Asked.path(id));
        boolean named = request.has(Scope.RELATIONSHIPS_READ);
        return FhirAnswer.found(FhirJson.write(out -> write(out, found, named)));
    }

    FhirAnswer search(FhirRequest request) {
        request.needs(Scope.FHIR_READ);
        request.only(SEARCHED);
        SearchAsked.count(request);
        String id = request.parameter("_id");
        String identifier = request.parameter("identifier");
        if (id == null && identifier == null) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "malformedParameter", Map.of("field", "_id"));
        }
        boolean named = request.has(Scope.RELATIONSHIPS_READ);
        return Searchset.of(
                request,
                new Searchset.Telling<OwnParticipant>(
                        "Patient", each -> each.person().toString(), (out, each) -> write(out, each, named)),
                found(id, identifier),
                null);
    }

    private List<OwnParticipant> found(@Nullable String id, @Nullable String identifier) {
        UUID byId = id == null ? null : IdConverter.id(id);
        UUID byIdentifier = identifier == null ? null : person(identifier);
        boolean differ = id != null && identifier != null && !Objects.equals(byId, byIdentifier);
        UUID wanted = byId == null ? byIdentifier : byId;
        if (wanted == null || differ) {
            return List.of();
        }
        try {
            return List.of(participants.participant(wanted));
        } catch (DomainException refused) {
            if (refused.code() == SharedError.NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }

    private static @Nullable UUID person(String identifier) {
        return IdConverter.id(identifier.startsWith(SYSTEM) ? identifier.substring(SYSTEM.length()) : identifier);
    }

    private static void write(JsonGenerator out, OwnParticipant person, boolean named) throws IOException {
        out.writeStartObject();
        out.writeStringField("resourceType", "Patient");
        out.writeStringField("id", person.person().toString());
        out.writeArrayFieldStart("identifier");
        FhirJson.object(out, "system", Names.PERSON, "value", person.person().toString());
        out.writeEndArray();
        out.writeBooleanField("active", person.present());
        if (named) {
            out.writeArrayFieldStart("name");
            out.writeStartObject();
            out.writeStringField("family", person.familyName());
            out.writeArrayFieldStart("given");
            out.writeString(person.givenName());
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
