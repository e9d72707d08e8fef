package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.instrument.KeptSettings;
import org.rapport.measure.instrument.SettingsInForce;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.shared.Ids;
import org.rapport.spi.Instrument;

/** Keeps the scores a plugin's own scorer gave later, in place of the pending ones. */
@ApplicationScoped
public class Scores {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private KeptSettings settings;

    /** The values of settings under which a response is scored: those in force when it was answered. */
    SettingsInForce settings(UUID organisation, UUID response, Instrument structure) {
        return settings.when(organisation, response, structure);
    }

    /** Puts what a plugin's scorer answered in place of the pending scores, and the values it answered under. */
    void complete(UUID organisation, UUID response, ScoredResponse scored, SettingsInForce under) {
        scored.scores()
                .forEach(score -> put(organisation, response, score, under.id().orElse(null)));
    }

    private void put(UUID organisation, UUID response, ScaleScore score, @Nullable UUID setting) {
        entities.createNativeQuery(
                        "insert into rapport.score (organisation_id, id, response_id, scale_id, state, value,"
                                + " missing, setting_id) values (?1, ?2, ?3, ?4, ?5, cast(?6 as numeric), ?7,"
                                + " cast(?8 as uuid))"
                                + " on conflict (organisation_id, response_id, scale_id) do update"
                                + " set state = excluded.state, value = excluded.value, missing = excluded.missing,"
                                + " setting_id = excluded.setting_id"
                                + " where rapport.score.state = 'PENDING'")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, response)
                .setParameter(4, score.scale())
                .setParameter(5, score.state().name())
                .setParameter(6, score.value().map(BigDecimal::toPlainString).orElse(null))
                .setParameter(7, score.missing())
                .setParameter(8, setting == null ? null : setting.toString())
                .executeUpdate();
    }
}
