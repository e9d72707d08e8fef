package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rapport.plugin.OfferedWorkflow;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;

/** The workflows courses began with, kept on first use. */
@ApplicationScoped
class WorkflowDefinitions {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The id under which a workflow is kept in an organisation; keeps it when it is new there. */
    UUID idOf(UUID organisation, OfferedWorkflow workflow) {
        String written = WorkflowCodec.write(workflow.definition());
        String digest = WorkflowCodec.digest(workflow.plugin(), workflow.pluginVersion(), written);
        List<UUID> kept = find(organisation, digest);
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        entities.createNativeQuery("insert into rapport.workflow_definition (organisation_id, id, plugin_id,"
                        + " plugin_version, workflow_id, workflow_version, digest, definition, kept_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9)"
                        + " on conflict (organisation_id, digest) do nothing")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, workflow.plugin())
                .setParameter(4, workflow.pluginVersion())
                .setParameter(5, workflow.definition().id())
                .setParameter(6, workflow.definition().version())
                .setParameter(7, digest)
                .setParameter(8, written)
                .setParameter(9, Timestamp.from(clock.instant()))
                .executeUpdate();
        return find(organisation, digest).get(0);
    }

    private List<UUID> find(UUID organisation, String digest) {
        return Row.of(entities.createNativeQuery("select d.id from rapport.workflow_definition d"
                                + " where d.organisation_id = ?1 and d.digest = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, digest)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** A kept workflow; {@code NOT_FOUND} when the organisation has none of this id. */
    KeptWorkflow get(UUID organisation, UUID id) {
        return Row.of(entities.createNativeQuery(
                                "select d.id, d.plugin_id, d.plugin_version, cast(d.definition as text)"
                                        + " from rapport.workflow_definition d where d.organisation_id = ?1 and d.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .map(row -> new KeptWorkflow(row.uuid(0), row.text(1), row.text(2), WorkflowCodec.read(row.text(3))))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
