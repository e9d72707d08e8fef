package org.rapport.measure.response;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.measure.instrument.SettingsInForce;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** The two transactions around a plugin's scorer: reading what it scores, keeping what it answered. */
@Boundary
public class ScoreCompletion {

    @Inject
    private Responses responses;

    @Inject
    private Scores scores;

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<ResponseSubmitted> submitted;

    /** The answers to be scored, and under which values of settings. */
    @Permits(Who.JOB)
    public WaitingForm form(UUID response) {
        UUID organisation = actor.get().organisation();
        AnsweredForm form = responses.answered(organisation, response);
        return new WaitingForm(form, scores.settings(organisation, response, form.structure()));
    }

    /** Puts the plugin's scores in place of the pending ones and tells those who look at scores. */
    @Permits(Who.JOB)
    public void complete(UUID response, ScoredResponse scored, SettingsInForce under) {
        UUID organisation = actor.get().organisation();
        scores.complete(organisation, response, scored, under);
        Row.of(entities.createNativeQuery(
                                "select assignment_id, relationship_id, session_id, structure_id, instrument_id,"
                                        + " respondent_kind, respondent_id, source from rapport.response"
                                        + " where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, response)
                        .getResultList())
                .forEach(row -> submitted.fire(new ResponseSubmitted(
                        response,
                        row.uuid(0),
                        row.uuid(1),
                        row.uuidOrNull(2),
                        row.uuid(3),
                        row.text(4),
                        RespondentKind.valueOf(row.text(5)),
                        row.uuid(6),
                        List.of(),
                        AnswerSource.valueOf(row.text(7)),
                        true)));
    }
}
