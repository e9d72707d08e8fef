package org.rapport.desk.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.contract.AgreementState;
import org.rapport.measure.instrument.Structures;
import org.rapport.relationship.portal.PortalPlace;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionState;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** The portal's projections, each of the acting client's own rows only. */
@ApplicationScoped
class PortalQueries {

    private static final String FORMS = "select a.id, a.structure_id, a.relationship_id, s.starts_at, a.closes_at,"
            + " exists (select 1 from rapport.check_draft d where d.organisation_id = a.organisation_id"
            + " and d.assignment_id = a.id) from rapport.assignment a"
            + " left join rapport.session s on s.organisation_id = a.organisation_id and s.id = a.session_id"
            + " where a.organisation_id = ?1 and a.respondent_id = ?2 and a.state = 'OPEN' and a.respondent_kind = 'CLIENT'"
            + " and (a.closes_at is null or a.closes_at > ?3) order by a.closes_at nulls last, a.assigned_at, a.id";

    private static final String AGREEMENTS = "select v.id, v.number, v.state, v.proposed_at,"
            + " exists (select 1 from rapport.agreement_signature s where s.organisation_id = v.organisation_id"
            + " and s.agreement_id = v.id and s.party_id = ?3 and s.party_kind = 'CLIENT') from rapport.agreement_version v"
            + " where v.organisation_id = ?1 and v.relationship_id = ?2 and v.state in ('PROPOSED', 'ACTIVE')"
            + " order by v.number desc";

    private static final String SESSIONS = "select s.id, s.number, s.starts_at,"
            + " cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer), s.state, t.status, m.display_name,"
            + " s.relationship_id from rapport.attendance t"
            + " join rapport.session s on s.organisation_id = t.organisation_id and s.id = t.session_id"
            + " join rapport.member m on m.organisation_id = s.organisation_id and m.id = s.therapist_id"
            + " where t.organisation_id = ?1 and t.person_id = ?2 and s.ends_at ";

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    String givenName(Actor me) {
        return Row.of(entities.createNativeQuery("select p.given_name, p.id from rapport.person p"
                                + " where p.organisation_id = ?1 and p.id = ?2")
                        .setParameter(1, me.organisation())
                        .setParameter(2, me.id())
                        .getResultList())
                .stream()
                .map(row -> row.text(0))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    List<DueForm> forms(Actor me, List<PortalPlace> mine, Instant now) {
        Map<UUID, PortalPlace> places = byId(mine);
        return Row.of(of(me, FORMS).setParameter(3, Timestamp.from(now)).getResultList()).stream()
                .flatMap(row -> Stream.ofNullable(places.get(row.uuid(2))).map(place -> form(me, row, place)))
                .toList();
    }

    private DueForm form(Actor me, Row row, PortalPlace place) {
        return new DueForm(
                row.uuid(0),
                structures.get(me.organisation(), row.uuid(1)).title(),
                place.therapists(),
                place.zone(),
                row.instantOrNull(3),
                row.instantOrNull(4),
                row.truth(5));
    }

    List<OwnAgreement> agreements(Actor me, PortalPlace place) {
        return Row.of(entities.createNativeQuery(AGREEMENTS)
                        .setParameter(1, me.organisation())
                        .setParameter(2, place.relationship())
                        .setParameter(3, me.id())
                        .getResultList())
                .stream()
                .map(row -> new OwnAgreement(
                        row.uuid(0), row.integer(1), AgreementState.valueOf(row.text(2)), row.instant(3), row.truth(4)))
                .toList();
    }

    /** Sessions that are not over, the soonest first. */
    List<OwnSession> sessions(Actor me, List<PortalPlace> mine, Instant now) {
        return sessions(
                of(me, SESSIONS + ">= ?3 order by s.starts_at, s.id").setParameter(3, Timestamp.from(now)), mine);
    }

    /** Sessions before a moment, at most so many. */
    record Until(Instant moment, int most) {}

    /** Sessions that are over, the newest first. */
    List<OwnSession> past(Actor me, List<PortalPlace> mine, Until until) {
        Query query = of(me, SESSIONS + "< ?3 order by s.starts_at desc, s.id desc")
                .setParameter(3, Timestamp.from(until.moment()))
                .setMaxResults(until.most());
        return sessions(query, mine);
    }

    private static List<OwnSession> sessions(Query query, List<PortalPlace> mine) {
        Map<UUID, PortalPlace> places = byId(mine);
        return Row.of(query.getResultList()).stream()
                .flatMap(row -> Stream.ofNullable(places.get(row.uuid(7))).map(place -> session(row, place)))
                .toList();
    }

    private static OwnSession session(Row row, PortalPlace place) {
        return new OwnSession(
                row.uuid(0),
                row.integer(1),
                row.instant(2),
                row.integer(3),
                SessionState.valueOf(row.text(4)),
                AttendanceStatus.valueOf(row.text(5)),
                row.text(6),
                place.zone());
    }

    private static Map<UUID, PortalPlace> byId(List<PortalPlace> mine) {
        return mine.stream().collect(Collectors.toMap(PortalPlace::relationship, Function.identity()));
    }

    private Query of(Actor me, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(1, me.organisation())
                .setParameter(2, me.id());
    }
}
