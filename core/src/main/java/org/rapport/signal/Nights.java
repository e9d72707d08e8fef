package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.data.Row;

/**
 * Which night it is: it begins at two o'clock where the first practice of an organisation is. For jobs that do something
 * once a night; a server that was off then does it when it is on again.
 */
@ApplicationScoped
public class Nights {

    private static final Duration BEGINS = Duration.ofHours(2);

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** All organisations. */
    public List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations() o")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** The night of this organisation. */
    public LocalDate of(UUID organisation) {
        List<?> zones = entities.createNativeQuery(
                        "select p.zone from rapport.practice p where p.organisation_id = ?1 order by p.name limit 1")
                .setParameter(1, organisation)
                .getResultList();
        ZoneId zone = ZoneId.of(zones.isEmpty() ? "UTC" : (String) zones.get(0));
        return LocalDate.ofInstant(clock.instant().minus(BEGINS), zone);
    }
}
