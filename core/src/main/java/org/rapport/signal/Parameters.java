package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.ClientSpread;
import org.rapport.signal.course.DropParameters;
import org.rapport.signal.course.ParameterValue;
import org.rapport.signal.course.Provenance;

/**
 * The versioned parameters of the drop rule for an instrument and scale. The first version is the instrument's own value;
 * a later one comes from practice data once enough clients answered.
 */
@ApplicationScoped
class Parameters {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** A version with the id of its row. */
    record Version(UUID id, DropParameters values) {}

    /** What a scale of an instrument is called. */
    record Subject(UUID organisation, String instrument, String scale) {}

    /** The newest version; made from the instrument's own value where there is none. */
    Version current(Subject subject, BigDecimal own) {
        return newest(subject).orElseGet(() -> {
            add(subject, 1, own, 0);
            return newest(subject).orElseThrow();
        });
    }

    /** Adds a version from practice data when there are enough clients and the spread differs. Tells whether it did. */
    boolean renew(Subject subject, List<BigDecimal> meanPerClient) {
        Optional<Version> before = newest(subject);
        if (before.isEmpty()) {
            return false;
        }
        ParameterValue known = before.get().values().spreadBetween();
        ParameterValue now = ClientSpread.from(meanPerClient, known);
        if (now.value().compareTo(known.value()) == 0) {
            return false;
        }
        int number = Integer.parseInt(before.get().values().version()) + 1;
        add(subject, number, now.value(), meanPerClient.size());
        return true;
    }

    private Optional<Version> newest(Subject subject) {
        List<?> rows = entities.createNativeQuery("select id, number, spread_between, provenance, clients"
                        + " from rapport.signal_parameters where organisation_id = ?1 and instrument_id = ?2"
                        + " and scale_id = ?3 order by number desc limit 1")
                .setParameter(1, subject.organisation())
                .setParameter(2, subject.instrument())
                .setParameter(3, subject.scale())
                .getResultList();
        return Row.of(rows).stream().findFirst().map(row -> new Version(row.uuid(0), values(row)));
    }

    private static DropParameters values(Row row) {
        BigDecimal spread = row.decimalOrNull(2);
        boolean practice = "PRACTICE_DATA".equals(row.text(3));
        ParameterValue between = new ParameterValue(
                spread == null ? BigDecimal.ONE : spread,
                practice ? Provenance.PRACTICE_DATA : Provenance.DESIGN,
                practice ? "Between " + row.integer(4) + " clients" : "Choice of this product, not published");
        return DropParameters.standard(String.valueOf(row.integer(1)), between);
    }

    /** The spread of a new version: from so many clients, or of our own choice when from none. */
    private void add(Subject subject, int number, BigDecimal spread, int clients) {
        entities.createNativeQuery(
                        "insert into rapport.signal_parameters (organisation_id, id, instrument_id, scale_id,"
                                + " number, spread_between, clients, provenance, computed_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
                .setParameter(1, subject.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, subject.instrument())
                .setParameter(4, subject.scale())
                .setParameter(5, number)
                .setParameter(6, spread)
                .setParameter(7, clients)
                .setParameter(8, clients == 0 ? "DESIGN" : "PRACTICE_DATA")
                .setParameter(9, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
