package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.ClientSpread;
import org.rapport.signal.course.DropParameters;
import org.rapport.signal.course.ParameterHistory;
import org.rapport.signal.course.ParameterValue;
import org.rapport.signal.course.Provenance;

/**
 * The versioned parameters of the drop rule for an instrument and scale. The first version is the instrument's own value;
 * a later one comes from practice data once enough clients answered.
 */
@ApplicationScoped
class Parameters {

    /** A version counts from a little later on: no form handed in while it is written was judged without it. */
    static final Duration HEAD_START = Duration.ofMinutes(10);

    private static final String VERSIONS = "select p.id, p.number, p.spread_between, p.provenance, p.clients,"
            + " p.in_force_from from rapport.signal_parameters p"
            + " where p.organisation_id = ?1 and p.instrument_id = ?2 and p.scale_id = ?3";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What a scale of an instrument is called. */
    record Subject(UUID organisation, String instrument, String scale) {}

    /** A version with the id of its row. */
    record Version(UUID id, Instant from, DropParameters values) {}

    /** The versions that judge a course, oldest first. */
    record Versions(List<Version> all) {

        ParameterHistory history() {
            return ParameterHistory.of(all.stream()
                    .map(each -> new ParameterHistory.InForce(each.from(), each.values()))
                    .toList());
        }

        /** The row of the version called so. */
        UUID id(String version) {
            return all.stream()
                    .filter(each -> each.values().version().equals(version))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    /** The versions that judge forms answered from a moment on; the first is the instrument's own where there is none. */
    Versions from(Subject subject, Instant first, BigDecimal own) {
        List<Version> found = since(subject, first);
        if (found.isEmpty()) {
            add(subject, 1, new ParameterValue(own, Provenance.DESIGN, ""), 0);
            found = since(subject, first);
        }
        return new Versions(found);
    }

    private List<Version> since(Subject subject, Instant first) {
        return versions(entities.createNativeQuery(VERSIONS
                        + " and p.number >= (select coalesce(max(q.number), 1) from rapport.signal_parameters q"
                        + " where q.organisation_id = ?1 and q.instrument_id = ?2 and q.scale_id = ?3"
                        + " and q.in_force_from <= ?4) order by p.number")
                .setParameter(1, subject.organisation())
                .setParameter(2, subject.instrument())
                .setParameter(3, subject.scale())
                .setParameter(4, Timestamp.from(first))
                .getResultList());
    }

    /** Every instrument and scale that has parameters. */
    List<Subject> subjects(UUID organisation) {
        return Row.of(entities.createNativeQuery("select p.instrument_id, p.scale_id from rapport.signal_parameters p"
                                + " where p.organisation_id = ?1 and p.number = 1 order by 1, 2")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> new Subject(organisation, row.text(0), row.text(1)))
                .toList();
    }

    /** Adds a version from practice data when there are enough clients and the spread differs. Tells whether it did. */
    boolean renew(Subject subject, List<BigDecimal> meanPerClient) {
        Optional<Version> before = newest(subject);
        Optional<ParameterValue> spread = before.flatMap(
                version -> ClientSpread.renewed(meanPerClient, version.values().spreadBetween()));
        spread.ifPresent(value -> add(
                subject, Integer.parseInt(before.orElseThrow().values().version()) + 1, value, meanPerClient.size()));
        return spread.isPresent();
    }

    private Optional<Version> newest(Subject subject) {
        return versions(entities.createNativeQuery(VERSIONS + " order by p.number desc limit 1")
                        .setParameter(1, subject.organisation())
                        .setParameter(2, subject.instrument())
                        .setParameter(3, subject.scale())
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<Version> versions(List<?> rows) {
        return Row.of(rows).stream()
                .map(row -> new Version(row.uuid(0), row.instant(5), values(row)))
                .toList();
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

    private void add(Subject subject, int number, ParameterValue spread, int clients) {
        Instant now = clock.instant();
        entities.createNativeQuery(
                        "insert into rapport.signal_parameters (organisation_id, id, instrument_id, scale_id,"
                                + " number, spread_between, clients, provenance, computed_at, in_force_from)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing")
                .setParameter(1, subject.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, subject.instrument())
                .setParameter(4, subject.scale())
                .setParameter(5, number)
                .setParameter(6, spread.value())
                .setParameter(7, clients)
                .setParameter(8, spread.provenance().name())
                .setParameter(9, Timestamp.from(now))
                .setParameter(10, Timestamp.from(number == 1 ? Instant.EPOCH : now.plus(HEAD_START)))
                .executeUpdate();
    }
}
