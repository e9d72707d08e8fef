package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.MeasureError;
import org.rapport.measure.instrument.Structures;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;
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
        RecordKey person = new RecordKey(organisation, row.uuid(1));
        return new AnsweredForm(structure, read(person, structure, row.text(2), row.bytes(3)));
    }

    /** The answers of a person as the columns of their row hold them: numbers as text of an array, sealed words. */
    public Answers read(RecordKey person, Instrument structure, String numbers, Optional<byte[]> words) {
        return AnswerColumns.read(
                structure, numbers, words.map(bytes -> vault.open(person.organisation(), person.id(), bytes)));
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
