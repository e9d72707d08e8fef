package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * Half-typed answers, one draft of a form for each browser. Who came through a link reads back only what was typed in the
 * same browser: a link may be seen by others. Encrypted for the respondent. Who signed in reads the newest. Ended forms have
 * none.
 */
@ApplicationScoped
class Drafts {

    /** Where those who signed in type, in whatever browser; no link can have this name, which is not a random one. */
    static final UUID SIGNED_IN = UUID.fromString("00000000-0000-8000-8000-000000000001");

    /** So many browsers are remembered for one form; whoever opens a link anew all the time fills no disk. */
    static final int MOST = 10;

    /** What is kept of a form for its reader. */
    record Draft(RawAnswers answers, long sequence) {}

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    /** The draft this reader may see. */
    Optional<Draft> of(Assignment assignment) {
        return Row.of(entities.createNativeQuery("select d.draft, (select max(o.sequence) from rapport.check_draft o"
                                + " where o.organisation_id = ?1 and o.assignment_id = ?2 and (o.browser_id = ?3 or ?4))"
                                + " from rapport.check_draft d"
                                + " where d.organisation_id = ?1 and d.assignment_id = ?2"
                                + " and (d.browser_id = ?3 or ?4) order by d.kept_at desc limit 1")
                        .setParameter(1, assignment.key().organisation())
                        .setParameter(2, assignment.id())
                        .setParameter(3, browser())
                        .setParameter(4, readsAll())
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Draft(opened(assignment, row), row.large(1)));
    }

    private RawAnswers opened(Assignment assignment, Row row) {
        return RawAnswers.fromJson(vault.open(
                assignment.key().organisation(),
                assignment.respondent(),
                row.bytes(0).orElseThrow()));
    }

    /** Whether something was typed that this reader may not see. */
    boolean elsewhere(Assignment assignment) {
        return !readsAll()
                && !Row.of(entities.createNativeQuery("select d.id from rapport.check_draft d"
                                        + " where d.organisation_id = ?1 and d.assignment_id = ?2"
                                        + " and d.browser_id <> ?3 limit 1")
                                .setParameter(1, assignment.key().organisation())
                                .setParameter(2, assignment.id())
                                .setParameter(3, browser())
                                .getResultList())
                        .isEmpty();
    }

    /** Keeps what was typed in this browser, unless something newer of it is kept; answers what is kept then. */
    DraftKept keep(Assignment assignment, long sequence, RawAnswers answers, Instant now) {
        UUID organisation = assignment.key().organisation();
        byte[] sealed = vault.seal(organisation, assignment.respondent(), answers.toJson());
        entities.createNativeQuery("insert into rapport.check_draft"
                        + " (organisation_id, id, assignment_id, browser_id, draft, sequence, kept_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (organisation_id, assignment_id, browser_id)"
                        + " do update set draft = excluded.draft, sequence = excluded.sequence,"
                        + " kept_at = excluded.kept_at where rapport.check_draft.sequence < excluded.sequence")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, assignment.id())
                .setParameter(4, browser())
                .setParameter(5, sealed)
                .setParameter(6, sequence)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
        forgetOldest(organisation, assignment.id());
        return kept(organisation, assignment.id());
    }

    /** What was typed last in another browser takes the place of what this one has. */
    void bringNewest(Assignment assignment, Instant now) {
        entities.createNativeQuery("insert into rapport.check_draft"
                        + " (organisation_id, id, assignment_id, browser_id, draft, sequence, kept_at)"
                        + " select d.organisation_id, cast(?4 as uuid), d.assignment_id, cast(?3 as uuid), d.draft, d.sequence,"
                        + " cast(?5 as timestamptz) from rapport.check_draft d where d.organisation_id = ?1"
                        + " and d.assignment_id = ?2 and d.browser_id <> ?3 order by d.kept_at desc limit 1"
                        + " on conflict (organisation_id, assignment_id, browser_id) do update set draft = excluded.draft,"
                        + " sequence = greatest(excluded.sequence, rapport.check_draft.sequence) + 1,"
                        + " kept_at = excluded.kept_at")
                .setParameter(1, assignment.key().organisation())
                .setParameter(2, assignment.id())
                .setParameter(3, browser())
                .setParameter(4, ids.next())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    private DraftKept kept(UUID organisation, UUID assignment) {
        List<Row> rows = Row.of(entities.createNativeQuery("select d.sequence, d.kept_at from rapport.check_draft d"
                        + " where d.organisation_id = ?1 and d.assignment_id = ?2 and d.browser_id = ?3")
                .setParameter(1, organisation)
                .setParameter(2, assignment)
                .setParameter(3, browser())
                .getResultList());
        return new DraftKept(rows.get(0).large(0), rows.get(0).instant(1));
    }

    private void forgetOldest(UUID organisation, UUID assignment) {
        entities.createNativeQuery("delete from rapport.check_draft where organisation_id = ?1 and id in (select d.id"
                        + " from rapport.check_draft d where d.organisation_id = ?1 and d.assignment_id = ?2"
                        + " order by d.kept_at desc, d.id desc offset " + MOST + ")")
                .setParameter(1, organisation)
                .setParameter(2, assignment)
                .executeUpdate();
    }

    private boolean readsAll() {
        return !(actor.get() instanceof Actor.ClientByLink);
    }

    private UUID browser() {
        return actor.get() instanceof Actor.ClientByLink link ? link.browser() : SIGNED_IN;
    }
}
