package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.audit.JournalColumns;
import org.rapport.relationship.Ledger;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.shared.outbox.Outbox;

/**
 * Keeps completed forms with their scores and entries of ledger and journal, one or a hundred, in one statement: each
 * statement of its own would cost as much again as what it writes. A form whose key was used before is left out with all
 * that belongs to it, also where both came at once. For boundaries, inside their transaction and after they made sure who may.
 */
@ApplicationScoped
public class FormStore {

    private static final String SENT =
            "with f as materialized (select * from jsonb_to_recordset(cast(?2 as jsonb)) as f("
                    + "id uuid, assignment uuid, relationship uuid, session uuid, structure uuid, instrument text, version text,"
                    + " kind text, person uuid, language text, entered text, key uuid, answered timestamptz, answers text,"
                    + " words text, source text, unasked boolean, ended timestamptz, entry uuid, occurred timestamptz,"
                    + " fact text, audience text, facts text, journal uuid, scores jsonb)),";

    private static final String RESPONSE = " kept as (insert into rapport.response (organisation_id, id, assignment_id,"
            + " relationship_id, session_id, structure_id, instrument_id, instrument_version, respondent_kind,"
            + " respondent_id, language, entered_by, idempotency_key, answered_at, answers, words, source)"
            + " select ?1, f.id, f.assignment, f.relationship, f.session, f.structure, f.instrument, f.version, f.kind,"
            + " f.person, f.language, f.entered, f.key, f.answered, cast(f.answers as numeric[]),"
            + " cast(f.words as bytea), f.source from f"
            + " on conflict (organisation_id, idempotency_key) do nothing returning id),";

    /** The second version, as of one that was asked for and then answered. */
    private static final String ASSIGNMENT = " asked as (insert into rapport.assignment (organisation_id, id,"
            + " relationship_id, structure_id, instrument_id, instrument_version, respondent_kind, respondent_id, state,"
            + " assigned_at, ended_at, version) select ?1, f.assignment, f.relationship, f.structure, f.instrument, f.version,"
            + " f.kind, f.person, 'ANSWERED', ?3, f.ended, 2 from f join kept on kept.id = f.id where f.unasked),";

    private static final String SCORE =
            " scored as (insert into rapport.score (organisation_id, id, response_id, scale_id,"
                    + " state, value, missing) select ?1, s.id, f.id, s.scale, s.state, s.value, s.missing"
                    + " from f join kept on kept.id = f.id cross join lateral jsonb_to_recordset(f.scores)"
                    + " as s(id uuid, scale text, state text, value numeric, missing integer)),";

    private static final String LEDGER = " told as (insert into rapport.ledger_entry (" + Ledger.COLUMNS + ")"
            + " select ?1, f.entry, f.relationship, f.occurred, ?3, f.fact, f.audience, ?4, ?5, f.id, f.facts"
            + " from f join kept on kept.id = f.id),";

    private static final String JOURNAL = " journalled as (insert into rapport.journal_entry (" + JournalColumns.COLUMNS
            + ") select ?1, f.journal, ?3, ?4, ?5, 'PAPER_FORM_ENTERED', 'response', f.id, '{}', false"
            + " from f join kept on kept.id = f.id where f.unasked)";

    private static final String KEEP =
            SENT + RESPONSE + ASSIGNMENT + SCORE + LEDGER + JOURNAL + " select kept.id from kept";

    @Inject
    private EntityManager entities;

    @Inject
    private FormJson json;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Keeps those forms of one organisation whose keys are new, and gives the ids of their responses. */
    public Set<UUID> keep(UUID organisation, Collection<FormToKeep> forms) {
        Actor who = actor.get();
        Set<UUID> kept = Row.of(entities.createNativeQuery(KEEP)
                        .setParameter(1, organisation)
                        .setParameter(2, json.of(forms))
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .setParameter(4, who.kind())
                        .setParameter(5, who.id())
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .collect(Collectors.toSet());
        forms.stream()
                .filter(form -> form.isPending() && kept.contains(form.id()))
                .forEach(form -> outbox.put(organisation, PendingScores.KIND, form.id()));
        return kept;
    }
}
