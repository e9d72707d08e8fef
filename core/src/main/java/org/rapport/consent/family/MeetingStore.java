package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Keeps agreements about contact, how they stand and each contact; all are added and never changed. */
@ApplicationScoped
class MeetingStore {

    static final String AGREEMENTS = "select a.id, a.child_id, a.other_person, a.other_name, a.form, a.terms"
            + " from rapport.contact_agreement a where a.organisation_id = ?1 and a.relationship_id = ?2"
            + " order by a.recorded_at desc, a.id desc";

    static final String STANDINGS =
            "select distinct on (s.agreement_id) s.agreement_id, s.number, s.status, s.review_on"
                    + " from rapport.contact_standing s where s.organisation_id = ?1 and s.agreement_id in"
                    + " (select a.id from rapport.contact_agreement a where a.organisation_id = ?1 and a.relationship_id = ?2)"
                    + " order by s.agreement_id, s.number desc";

    static final String LOG = "select l.agreement_id, l.on_day, l.outcome, l.words from rapport.contact_log l"
            + " where l.organisation_id = ?1 and l.agreement_id in"
            + " (select a.id from rapport.contact_agreement a where a.organisation_id = ?1 and a.relationship_id = ?2)"
            + " order by l.on_day desc, l.recorded_at desc, l.id desc";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Whom it is about; the other may be called by a sealed name. */
    record Kept(
            UUID id,
            UUID child,
            @Nullable UUID other,
            byte @Nullable [] sealedName,
            MeetingForm form,
            byte[] sealedTerms) {}

    /** One contact. */
    record Logged(UUID agreement, LocalDate day, MeetingOutcome outcome, byte @Nullable [] sealedWords) {}

    Instant now() {
        return clock.instant();
    }

    List<Kept> agreements(RelationshipRef in) {
        return rows(AGREEMENTS, in).stream()
                .map(row -> new Kept(
                        row.uuid(0),
                        row.uuid(1),
                        row.uuidOrNull(2),
                        row.bytes(3).orElse(null),
                        MeetingForm.valueOf(row.text(4)),
                        row.bytes(5).orElseThrow()))
                .toList();
    }

    List<Row> standings(RelationshipRef in) {
        return rows(STANDINGS, in);
    }

    List<Logged> log(RelationshipRef in) {
        return rows(LOG, in).stream()
                .map(row -> new Logged(
                        row.uuid(0),
                        row.day(1),
                        MeetingOutcome.valueOf(row.text(2)),
                        row.bytes(3).orElse(null)))
                .toList();
    }

    UUID add(RelationshipRef in, Kept agreement) {
        UUID id = ids.next();
        UUID other = agreement.other();
        entities.createNativeQuery(
                        "insert into rapport.contact_agreement (organisation_id, id, relationship_id, child_id,"
                                + " other_person, other_name, form, terms, recorded_at, recorded_by)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as bytea), ?7, ?8, ?9, ?10)")
                .setParameter(1, in.organisation())
                .setParameter(2, id)
                .setParameter(3, in.id())
                .setParameter(4, agreement.child())
                .setParameter(5, other == null ? null : other.toString())
                .setParameter(6, agreement.sealedName())
                .setParameter(7, agreement.form().name())
                .setParameter(8, agreement.sealedTerms())
                .setParameter(9, Timestamp.from(now()))
                .setParameter(10, actor.get().id())
                .executeUpdate();
        return id;
    }

    /** How it stands from now on; {@code CHANGED_MEANWHILE} when somebody else was first. */
    void stands(RelationshipRef in, UUID agreement, MeetingLine.Standing standing) {
        LocalDate review = standing.reviewOn();
        int made = entities.createNativeQuery("insert into rapport.contact_standing (organisation_id, id, agreement_id,"
                        + " number, status, review_on, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, ?8)"
                        + " on conflict (organisation_id, agreement_id, number) do nothing")
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, agreement)
                .setParameter(4, standing.number())
                .setParameter(5, standing.status().name())
                .setParameter(6, review == null ? null : review.toString())
                .setParameter(7, Timestamp.from(now()))
                .setParameter(8, actor.get().id())
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    void add(RelationshipRef in, Logged contact) {
        entities.createNativeQuery(
                        "insert into rapport.contact_log (organisation_id, id, agreement_id, on_day, outcome,"
                                + " words, recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, cast(?6 as bytea), ?7, ?8)")
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, contact.agreement())
                .setParameter(4, Date.valueOf(contact.day()))
                .setParameter(5, contact.outcome().name())
                .setParameter(6, contact.sealedWords())
                .setParameter(7, Timestamp.from(now()))
                .setParameter(8, actor.get().id())
                .executeUpdate();
    }

    private List<Row> rows(String sql, RelationshipRef in) {
        return Row.of(entities.createNativeQuery(sql)
                .setParameter(1, in.organisation())
                .setParameter(2, in.id())
                .getResultList());
    }
}
