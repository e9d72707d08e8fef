package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.measure.instrument.Structures;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * Keeps completed forms: one row each, never changed. For boundaries, inside their transaction and after they made sure
 * who may; whoever reads answers writes that into the journal.
 */
@ApplicationScoped
public class Responses {

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    /** Keeps a form and gives the response's id. */
    public UUID add(NewResponse response) {
        UUID id = ids.next();
        byte[] words = AnswerColumns.words(response.answers())
                .map(text -> vault.seal(response.organisation(), response.respondent(), text))
                .orElse(null);
        entities.createNativeQuery("insert into rapport.response (organisation_id, id, assignment_id, relationship_id,"
                        + " session_id, structure_id, instrument_id, instrument_version, respondent_kind, respondent_id,"
                        + " language, entered_by, idempotency_key, answered_at, answers, words, source)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
                        + " cast(?15 as numeric[]), cast(?16 as bytea), ?17)")
                .setParameter(1, response.organisation())
                .setParameter(2, id)
                .setParameter(3, response.assignment())
                .setParameter(4, response.relationship())
                .setParameter(5, text(response.session()))
                .setParameter(6, response.structureId())
                .setParameter(7, response.structure().id())
                .setParameter(8, response.structure().version())
                .setParameter(9, response.respondentKind().name())
                .setParameter(10, response.respondent())
                .setParameter(11, response.language())
                .setParameter(12, response.enteredBy().name())
                .setParameter(13, response.key())
                .setParameter(14, Timestamp.from(response.answeredAt()))
                .setParameter(15, AnswerColumns.numbers(response.structure(), response.answers()))
                .setParameter(16, words)
                .setParameter(17, response.source().name())
                .executeUpdate();
        return id;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** The response to an assignment, if it was answered. */
    public Optional<StoredResponse> ofAssignment(UUID organisation, UUID assignment) {
        return find("assignment_id", organisation, assignment);
    }

    /** The response sent with a key, whoever sent it. */
    public Optional<StoredResponse> ofKey(UUID organisation, UUID key) {
        return find("idempotency_key", organisation, key);
    }

    private Optional<StoredResponse> find(String column, UUID organisation, UUID value) {
        return Row.of(entities.createNativeQuery("select id, assignment_id, idempotency_key, answered_at"
                                + " from rapport.response where organisation_id = ?1 and " + column + " = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, value)
                        .getResultList())
                .stream()
                .map(row -> new StoredResponse(row.uuid(0), row.uuid(1), row.uuid(2), row.instant(3)))
                .findFirst();
    }

    /** The raw answers of a response, with the structure they were given to. */
    public AnsweredForm answered(UUID organisation, UUID response) {
        return Row.of(entities.createNativeQuery("select structure_id, respondent_id, cast(answers as text), words"
                                + " from rapport.response where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, response)
                        .getResultList())
                .stream()
                .map(row -> answered(organisation, row))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private AnsweredForm answered(UUID organisation, Row row) {
        Instrument structure = structures.get(organisation, row.uuid(0));
        Optional<String> words = row.bytes(3).map(bytes -> vault.open(organisation, row.uuid(1), bytes));
        Answers answers = AnswerColumns.read(structure, row.text(2), words);
        return new AnsweredForm(structure, answers);
    }

    /** Refuses answers that are not those of a response: its key was used for others. */
    public void requireSame(UUID organisation, UUID response, RawAnswers sent) {
        AnsweredForm kept = answered(organisation, response);
        Answers counting = new AnswerSheet(kept.structure(), sent.on(kept.structure())).counting();
        if (!counting.equals(kept.answers())) {
            throw new DomainException(MeasureError.KEY_USED_FOR_OTHER_ANSWERS);
        }
    }

    /** Lets nobody else use this key until the transaction ends. */
    public void holdKey(UUID key) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                .getSingleResult();
    }
}
