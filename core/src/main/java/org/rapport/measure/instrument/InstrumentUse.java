package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;

/** How much instruments are used: counts only, never who or what was answered. */
@Boundary
public class InstrumentUse {

    private static final int MOST = 10_000;
    private static final Duration TWO_YEARS = Duration.ofDays(731);

    private static final String COUNT = "select count(*), count(*) filter (where g.state = 'ANSWERED') from"
            + " (select a.state from rapport.assignment a where a.organisation_id = ?1 and a.instrument_id = ?2"
            + " limit " + (MOST + 1) + ") g";

    private static final String MONTHS =
            "select a.instrument_version, to_char(a.assigned_at at time zone 'UTC', 'YYYY-MM'),"
                    + " count(*), count(r.id), count(*) filter (where r.entered_by = 'STAFF_FROM_PAPER'),"
                    + " count(distinct a.respondent_id) from rapport.assignment a"
                    + " left join rapport.response r on r.organisation_id = a.organisation_id and r.assignment_id = a.id"
                    + " where a.organisation_id = ?1 and a.instrument_id = ?2 and a.assigned_at >= ?3"
                    + " and r.entered_by is distinct from 'IMPORT' group by 1, 2 order by 2 desc, 1";

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** How often forms of these instruments were given, by the instrument's id. */
    @Permits(Who.ADMINISTRATOR)
    public Map<String, UseCount> of(Collection<String> instruments) {
        Map<String, UseCount> counts = new TreeMap<>();
        for (String instrument : instruments) {
            Row.of(entities.createNativeQuery(COUNT)
                            .setParameter(1, organisation())
                            .setParameter(2, instrument)
                            .getResultList())
                    .forEach(row -> counts.put(
                            instrument,
                            new UseCount(
                                    Math.min(MOST, row.large(0)), Math.min(MOST, row.large(1)), row.large(0) > MOST)));
        }
        return counts;
    }

    /** The last two years of every instrument whose vendor is paid by use, also when its plugin is gone; newest month first. */
    @Permits(Who.ADMINISTRATOR)
    public List<UseMonth> counted() {
        Map<String, Instrument> counted = new TreeMap<>();
        structures.all(organisation()).stream()
                .filter(each -> each.licence().counted())
                .forEach(each -> counted.put(each.id(), each));
        return counted.values().stream()
                .flatMap(instrument -> months(instrument).stream())
                .toList();
    }

    private List<UseMonth> months(Instrument instrument) {
        return Row.of(entities.createNativeQuery(MONTHS)
                        .setParameter(1, organisation())
                        .setParameter(2, instrument.id())
                        .setParameter(3, Timestamp.from(clock.instant().minus(TWO_YEARS)))
                        .getResultList())
                .stream()
                .map(row -> new UseMonth(
                        instrument.id(),
                        row.text(0),
                        instrument.title(),
                        row.text(1),
                        row.large(2),
                        row.large(3),
                        row.large(4),
                        row.large(5)))
                .toList();
    }

    private UUID organisation() {
        return actor.get().organisation();
    }
}
