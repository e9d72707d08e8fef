package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;
import org.rapport.shared.data.Row;

/**
 * Where a client may use the portal: where they take part today and opened an invitation, unless they are too young for it there
 * under the rule of the practice. For boundaries, in their transaction, about the acting client or somebody of an own relationship; asks nobody
 * for permission.
 */
@ApplicationScoped
public class PortalPlaces {

    private static final String PLACES = "select r.id, r.practice_id, c.name, c.zone, u.kind, r.phase, p.born_on,"
            + " coalesce(j.age_self_consent, " + Adulthood.YEARS + "), a.starts_on, a.ends_on,"
            + " (select string_agg(m.display_name, ', ' order by t.starts_on, t.id) from rapport.relationship_therapist t"
            + " join rapport.member m on m.organisation_id = t.organisation_id and m.id = t.member_id"
            + " where t.organisation_id = r.organisation_id and t.relationship_id = r.id and t.starts_on <= ?3"
            + " and (t.ends_on is null or t.ends_on >= ?3)), g.id"
            + " from rapport.participant a"
            + " join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.person_id"
            + " join rapport.client_unit u on u.organisation_id = a.organisation_id and u.id = a.unit_id"
            + " join rapport.relationship r on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id"
            + " left join rapport.portal_grant g on g.organisation_id = r.organisation_id and g.relationship_id = r.id"
            + " and g.person_id = a.person_id and g.opened_at is not null and g.ended_at is null"
            + " join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id"
            + " left join rapport.practice_jurisdiction k on k.organisation_id = c.organisation_id and k.practice_id = c.id"
            + " left join rapport.jurisdiction_rule j on j.organisation_id = k.organisation_id and j.id = k.rule_id"
            + " where a.organisation_id = ?1 and a.person_id = ?2 and p.portal_access order by r.opened_on desc, r.id desc";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The places the client opened, the newest relationship first; none for somebody whose details do not allow the portal. */
    public List<PortalPlace> of(UUID organisation, UUID person) {
        return rows(organisation, person).stream()
                .filter(row -> row.uuidOrNull(11) != null)
                .map(PortalPlaces::place)
                .toList();
    }

    /** The place of one relationship, opened or not; nothing where the person cannot use the portal. */
    Optional<PortalPlace> in(UUID organisation, UUID person, UUID relationship) {
        return rows(organisation, person).stream()
                .filter(row -> row.uuid(0).equals(relationship))
                .map(PortalPlaces::place)
                .findFirst();
    }

    private List<Row> rows(UUID organisation, UUID person) {
        return Row.of(entities.createNativeQuery(PLACES)
                        .setParameter(1, organisation)
                        .setParameter(2, person)
                        .setParameter(3, Date.valueOf(LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                        .getResultList())
                .stream()
                .filter(this::opens)
                .toList();
    }

    private boolean opens(Row row) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(row.text(3))));
        LocalDate ends = row.dayOrNull(9);
        boolean takesPart = !row.day(8).isAfter(today) && (ends == null || !ends.isBefore(today));
        return takesPart && Adulthood.hasReached(row.integer(7), row.dayOrNull(6), today);
    }

    private static PortalPlace place(Row row) {
        String therapists = row.textOrNull(10);
        return new PortalPlace(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                ZoneId.of(row.text(3)),
                UnitKind.valueOf(row.text(4)),
                Phase.valueOf(row.text(5)),
                orEmpty(therapists));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
