package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.Sealing;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;

/**
 * Where it is kept what workflows are asked about, each once. What is still closed to the therapist is no occasion: a course that
 * began would tell that a client has answered.
 */
@ApplicationScoped
class OccasionStore {

    /** A signal that is older was raised before anybody used a workflow. */
    private static final Duration NEW = Duration.ofDays(1);

    private static final String SIGNALS = "select g.id, g.kind, g.response_id from rapport.signal g"
            + " join rapport.response r on r.organisation_id = ?1 and r.id = g.response_id"
            + " where g.organisation_id = ?1 and g.relationship_id = ?2 and g.raised_at >= ?3"
            + " and (g.asks or g.kind = 'TENSION_REPORTED') and r.entered_by <> 'IMPORT' and" + Sealing.OPENED
            + " and not exists (select 1 from rapport.workflow_occasion o where o.organisation_id = ?1"
            + " and o.subject_id = g.id) order by g.raised_at, g.id";

    private static final String REPORT = "select r.id, 'REPORT', r.id from rapport.response r"
            + " where r.organisation_id = ?1 and r.id = ?2 and r.respondent_kind <> 'OBSERVER' and" + Sealing.OPENED;

    private static final String OF_SESSION = "select r.id, 'REPORT', r.id from rapport.response r"
            + " where r.organisation_id = ?1 and r.session_id = ?2 and r.instrument_id = ?3"
            + " and r.respondent_kind = 'CLIENT' and r.source = 'PRESENT' and" + Sealing.OPENED + " order by r.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Notes the signals of a relationship that ask for a look and were raised lately; gives the new occasions. */
    List<UUID> signals(UUID organisation, UUID relationship) {
        Instant since = clock.instant().minus(NEW);
        return note(
                organisation,
                relationship,
                entities.createNativeQuery(SIGNALS)
                        .setParameter(1, organisation)
                        .setParameter(2, relationship)
                        .setParameter(3, Timestamp.from(since))
                        .getResultList());
    }

    /** Notes a form that came in, if the therapist may see it. */
    List<UUID> report(UUID organisation, UUID relationship, UUID response) {
        return note(
                organisation,
                relationship,
                entities.createNativeQuery(REPORT)
                        .setParameter(1, organisation)
                        .setParameter(2, response)
                        .getResultList());
    }

    /** Notes the clients' forms of a session that the therapist may see from now on. */
    List<UUID> opened(UUID organisation, UUID relationship, UUID session, String instrument) {
        return note(
                organisation,
                relationship,
                entities.createNativeQuery(OF_SESSION)
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .setParameter(3, instrument)
                        .getResultList());
    }

    private List<UUID> note(UUID organisation, UUID relationship, List<?> rows) {
        return Row.of(rows).stream()
                .flatMap(row ->
                        Row.of(entities.createNativeQuery("insert into rapport.workflow_occasion (organisation_id, id,"
                                                + " relationship_id, subject_id, kind, response_id, noted_at)"
                                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                                + " on conflict (organisation_id, subject_id) do nothing returning id")
                                        .setParameter(1, organisation)
                                        .setParameter(2, ids.next())
                                        .setParameter(3, relationship)
                                        .setParameter(4, row.uuid(0))
                                        .setParameter(5, row.text(1))
                                        .setParameter(6, row.uuid(2))
                                        .setParameter(7, Timestamp.from(clock.instant()))
                                        .getResultList())
                                .stream())
                .map(row -> row.uuid(0))
                .toList();
    }

    /** An occasion with the form behind it. */
    Optional<Occasion> find(UUID organisation, UUID id) {
        return Row.of(entities.createNativeQuery(
                                "select o.id, o.relationship_id, o.kind, o.response_id, r.instrument_id,"
                                        + " r.respondent_kind, r.respondent_id from rapport.workflow_occasion o"
                                        + " join rapport.response r on r.organisation_id = ?1 and r.id = o.response_id"
                                        + " where o.organisation_id = ?1 and o.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .map(row -> new Occasion(
                        row.uuid(0),
                        row.uuid(1),
                        OccasionKind.valueOf(row.text(2)),
                        row.uuid(3),
                        row.text(4),
                        kind(row.text(5)),
                        row.uuid(6)))
                .findFirst();
    }

    private static RespondentKind kind(String stored) {
        return stored.equals(RespondentKind.THERAPIST.name()) ? RespondentKind.THERAPIST : RespondentKind.CLIENT;
    }
}
