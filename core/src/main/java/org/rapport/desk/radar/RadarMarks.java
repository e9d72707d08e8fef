package org.rapport.desk.radar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.secret.Vault;

/** What supervisors have looked at. Marks are added, never changed; the newest counts. */
@ApplicationScoped
class RadarMarks {

    /** These reasons were seen; look again on a day, where one is given, with a note. */
    record Mark(List<String> seen, @Nullable LocalDate until, String note) {}

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    /** Keeps those of the seen reasons that still ask: what came meanwhile was not seen. */
    void add(RelationshipRef relationship, Mark mark) {
        UUID organisation = relationship.organisation();
        UUID me = actor.get().id();
        byte[] note = mark.note().isEmpty() ? null : vault.seal(organisation, me, mark.note());
        entities.createNativeQuery("insert into rapport.radar_mark (organisation_id, id, member_id, relationship_id,"
                        + " seen_keys, watch_until, note, marked_at) select ?1, ?2, ?3, ?4,"
                        + " array(select k from rapport.relationship_state st, unnest(st.attention_keys) k"
                        + " where st.organisation_id = ?1 and st.relationship_id = ?4"
                        + " and k = any (string_to_array(cast(?5 as text), ' '))),"
                        + " cast(?6 as date), cast(?7 as bytea), ?8")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, me)
                .setParameter(4, relationship.id())
                .setParameter(5, String.join(" ", mark.seen()))
                .setParameter(6, mark.until() == null ? null : mark.until().toString())
                .setParameter(7, note)
                .setParameter(8, Timestamp.from(now()))
                .executeUpdate();
    }

    /** The note as its author reads it. */
    String note(byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : vault.open(actor.get().organisation(), actor.get().id(), sealed);
    }
}
