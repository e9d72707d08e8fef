package org.rapport.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.form.SendForm;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.spi.Instrument;
import org.rapport.web.IdConverter;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/** A sent QuestionnaireResponse as the boundary takes it. */
@ApplicationScoped
class SentForms {

    private static final String IDENTIFIER = "identifier=";
    private static final int LONGEST_IDENTIFIER = 500;
    private static final int DAY = 10;

    @Inject
    private InstrumentShelf shelf;

    SendForm form(SentResponse sent, @Nullable String ifNoneExist, String place) {
        boolean stopped = isStopped(sent, place);
        Instrument instrument = instrument(sent, place);
        UUID person = person(sent, place);
        String authored = sent.authored();
        boolean day = authored != null && authored.length() == DAY;
        return new SendForm(
                person,
                id(sent.relationship(), place + ".extension"),
                instrument.id(),
                id(sent.check(), place + ".basedOn"),
                day ? day(String.valueOf(authored), place) : null,
                authored == null || day ? null : moment(authored, place),
                identifier(ifNoneExist),
                !stopped,
                SentAnswers.of(instrument, sent.answers()));
    }

    /** Whether items may be left out. */
    private static boolean isStopped(SentResponse sent, String place) {
        boolean stopped = "stopped".equals(sent.status());
        if (!stopped && !"completed".equals(sent.status())) {
            throw refused("fhirStatus", place + ".status");
        }
        return stopped;
    }

    private Instrument instrument(SentResponse sent, String place) {
        return Names.questionnaire(shelf.all(), sent.questionnaire() == null ? "" : sent.questionnaire())
                .orElseThrow(() -> refused("fhirQuestionnaire", place + ".questionnaire"));
    }

    /** Who answered, which is whom it is about. */
    private static UUID person(SentResponse sent, String place) {
        UUID person = sent.subject() == null ? null : SearchAsked.patient(sent.subject());
        if (person == null) {
            throw malformed(place + ".subject");
        }
        if (sent.source() != null && !person.equals(SearchAsked.patient(sent.source()))) {
            throw refused("fhirSource", place + ".source");
        }
        return person;
    }

    private static @Nullable UUID id(@Nullable String sent, String place) {
        UUID id = sent == null ? null : IdConverter.id(sent);
        if (sent != null && id == null) {
            throw malformed(place);
        }
        return id;
    }

    private static LocalDate day(String authored, String place) {
        try {
            return LocalDate.parse(authored);
        } catch (DateTimeParseException noDay) {
            throw malformed(place + ".authored");
        }
    }

    private static Instant moment(String authored, String place) {
        try {
            return OffsetDateTime.parse(authored).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw malformed(place + ".authored");
        }
    }

    /** A form is looked for by one identifier, with its system; nothing else says which one it is. */
    private static @Nullable String identifier(@Nullable String ifNoneExist) {
        if (ifNoneExist == null) {
            return null;
        }
        String query = ifNoneExist.substring(ifNoneExist.indexOf('?') + 1);
        boolean one = query.startsWith(IDENTIFIER) && query.indexOf('&') < 0 && query.length() <= LONGEST_IDENTIFIER;
        try {
            String decoded = one ? URLDecoder.decode(query.substring(IDENTIFIER.length()), StandardCharsets.UTF_8) : "";
            int bar = decoded.indexOf('|');
            if (bar >= 0 && bar < decoded.length() - 1) {
                return decoded;
            }
        } catch (IllegalArgumentException notEncoded) {
            throw malformed("If-None-Exist");
        }
        throw malformed("If-None-Exist");
    }

    private static ApiRefusal malformed(String place) {
        return new ApiRefusal(ProblemKind.MALFORMED, "malformedParameter", Map.of("field", place));
    }

    private static ApiRefusal refused(String key, String place) {
        return new ApiRefusal(ProblemKind.INVALID, key, Map.of("field", place));
    }
}
