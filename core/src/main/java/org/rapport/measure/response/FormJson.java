package org.rapport.measure.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HexFormat;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.relationship.Ledger;
import org.rapport.shared.Ids;
import org.rapport.shared.secret.Vault;

/** Forms as {@link FormStore} sends them to the database; words are sealed before. */
@ApplicationScoped
class FormJson {

    private static final JsonFactory JSON = new JsonFactory();

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    String of(Collection<FormToKeep> forms) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (FormToKeep form : forms) {
                out.writeStartObject();
                response(out, form.id().toString(), form.response());
                scores(out, form);
                entries(out, form);
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void response(JsonGenerator out, String id, NewResponse response) throws IOException {
        out.writeStringField("id", id);
        out.writeStringField("assignment", response.assignment().toString());
        out.writeStringField("relationship", response.relationship().toString());
        if (response.session() != null) {
            out.writeStringField("session", response.session().toString());
        }
        out.writeStringField("structure", response.structureId().toString());
        out.writeStringField("instrument", response.structure().id());
        out.writeStringField("version", response.structure().version());
        out.writeStringField("kind", response.respondentKind().name());
        out.writeStringField("person", response.respondent().toString());
        out.writeStringField("language", response.language());
        out.writeStringField("entered", response.enteredBy().name());
        out.writeStringField("key", response.key().toString());
        out.writeStringField("answered", response.answeredAt().toString());
        out.writeStringField("answers", AnswerColumns.numbers(response.structure(), response.answers()));
        var words = AnswerColumns.words(response.answers());
        if (words.isPresent()) {
            byte[] sealed = vault.seal(response.organisation(), response.respondent(), words.get());
            out.writeStringField("words", "\\x" + HexFormat.of().formatHex(sealed));
        }
        out.writeStringField("source", response.source().name());
    }

    private void scores(JsonGenerator out, FormToKeep form) throws IOException {
        out.writeArrayFieldStart("scores");
        for (ScaleScore score : form.scored().scores()) {
            out.writeStartObject();
            out.writeStringField("id", ids.next().toString());
            out.writeStringField("scale", score.scale());
            out.writeStringField("state", score.state().name());
            if (score.value().isPresent()) {
                out.writeStringField("value", score.value().get().toPlainString());
            }
            out.writeNumberField("missing", score.missing());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void entries(JsonGenerator out, FormToKeep form) throws IOException {
        out.writeStringField("entry", ids.next().toString());
        out.writeStringField("occurred", form.fact().occurredAt().toString());
        out.writeStringField("fact", form.fact().kind().name());
        out.writeStringField("audience", form.fact().audience().name());
        out.writeStringField("facts", Ledger.encode(form.fact().facts()));
        out.writeBooleanField("unasked", form.unasked());
        if (form.unasked()) {
            out.writeStringField("ended", form.response().answeredAt().toString());
            out.writeStringField("journal", ids.next().toString());
        }
    }
}
