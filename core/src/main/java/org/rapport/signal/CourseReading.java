package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.Sealing;
import org.rapport.shared.data.Row;

/**
 * Reads answered forms for the rules: only those the relationship's therapists may see, and no others' about clients. What is derived from a form that
 * is still closed would tell what it says.
 */
@ApplicationScoped
class CourseReading {

    private static final String RESPONDENT = "select distinct on (r.respondent_id, r.instrument_id)"
            + " r.respondent_kind, r.respondent_id, r.instrument_id, r.structure_id from rapport.response r"
            + " where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_kind <> 'OBSERVER'";
    private static final String LATEST_FIRST = " order by r.respondent_id, r.instrument_id, r.answered_at desc";

    @Inject
    private EntityManager entities;

    /** Somebody who answered an instrument in a relationship, with the structure of their last form. */
    record Respondent(UUID organisation, UUID relationship, String kind, UUID id, String instrument, UUID structure) {}

    /**
     * An answered form; the score is missing where the answers were too few or are not scored yet. What was brought from
     * another system is history.
     */
    record Form(
            UUID response,
            @Nullable UUID session,
            LocalDate day,
            Instant answeredAt,
            @Nullable BigDecimal score,
            UUID structure,
            String version,
            List<@Nullable BigDecimal> answers,
            boolean imported) {}

    /** Lets one computation of a relationship's signals wait for another, so that each sees what the other's form says. */
    void hold(UUID organisation, UUID relationship) {
        entities.createNativeQuery("select r.id from rapport.relationship r"
                        + " where r.organisation_id = ?1 and r.id = ?2 for no key update")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
    }

    /** One rater's forms with their scores on one scale, in order of the session or else of answering. */
    List<Form> forms(SignalStore.Owner owner) {
        List<?> rows = entities.createNativeQuery("select r.id, r.session_id,"
                        + " cast(coalesce(s.starts_at, r.answered_at) at time zone p.zone as date), r.answered_at,"
                        + " (select c.value from rapport.score c where c.organisation_id = ?1"
                        + " and c.response_id = r.id and c.scale_id = ?5), r.structure_id, r.instrument_version,"
                        + " r.answers, r.entered_by = 'IMPORT'"
                        + " from rapport.response r"
                        + " join rapport.relationship h on h.organisation_id = ?1 and h.id = r.relationship_id"
                        + " join rapport.practice p on p.organisation_id = ?1 and p.id = h.practice_id"
                        + " left join rapport.session s on s.organisation_id = ?1 and s.id = r.session_id"
                        + " where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_id = ?3"
                        + " and r.instrument_id = ?4 and" + Sealing.OPENED
                        + " order by coalesce(s.starts_at, r.answered_at), r.id")
                .setParameter(1, owner.organisation())
                .setParameter(2, owner.relationship())
                .setParameter(3, owner.respondent())
                .setParameter(4, owner.instrument())
                .setParameter(5, owner.scale())
                .getResultList();
        return Row.of(rows).stream().map(CourseReading::form).toList();
    }

    private static Form form(Row row) {
        return new Form(
                row.uuid(0),
                row.uuidOrNull(1),
                row.day(2),
                row.instant(3),
                row.decimalOrNull(4),
                row.uuid(5),
                row.text(6),
                row.decimals(7),
                row.truth(8));
    }

    /** Everybody who answered an instrument in a relationship. */
    List<Respondent> respondents(UUID organisation, UUID relationship) {
        return respondents(
                organisation,
                relationship,
                entities.createNativeQuery(RESPONDENT + LATEST_FIRST)
                        .setParameter(1, organisation)
                        .setParameter(2, relationship)
                        .getResultList());
    }

    /** One person as respondent to one instrument; nobody when they never answered it. */
    List<Respondent> respondent(UUID organisation, UUID relationship, UUID person, String instrument) {
        return respondents(
                organisation,
                relationship,
                entities.createNativeQuery(
                                RESPONDENT + " and r.respondent_id = ?3 and r.instrument_id = ?4" + LATEST_FIRST)
                        .setParameter(1, organisation)
                        .setParameter(2, relationship)
                        .setParameter(3, person)
                        .setParameter(4, instrument)
                        .getResultList());
    }

    private static List<Respondent> respondents(UUID organisation, UUID relationship, List<?> rows) {
        return Row.of(rows).stream()
                .map(row ->
                        new Respondent(organisation, relationship, row.text(0), row.uuid(1), row.text(2), row.uuid(3)))
                .toList();
    }

    /** The clients whose forms of this instrument about a session are there. */
    List<UUID> clientsOf(UUID organisation, UUID session, String instrument) {
        return Row.of(entities.createNativeQuery("select distinct r.respondent_id from rapport.response r"
                                + " where r.organisation_id = ?1 and r.session_id = ?2 and r.instrument_id = ?3"
                                + " and r.respondent_kind = 'CLIENT'")
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .setParameter(3, instrument)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** One mean per client of the organisation on a scale. Looks at every form: for the night. */
    List<BigDecimal> meanPerClient(Parameters.Subject subject) {
        List<?> rows = entities.createNativeQuery("select avg(c.value) from rapport.response r"
                        + " join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id and c.scale_id = ?3"
                        + " where r.organisation_id = ?1 and r.instrument_id = ?2 and r.respondent_kind = 'CLIENT'"
                        + " and c.value is not null group by r.respondent_id")
                .setParameter(1, subject.organisation())
                .setParameter(2, subject.instrument())
                .setParameter(3, subject.scale())
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> Objects.requireNonNull(row.decimalOrNull(0)))
                .toList();
    }
}
