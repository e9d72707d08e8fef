package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;

/**
 * The instruments an organisation made out of questionnaires, by structure without words. For boundaries of
 * {@code measure}, inside their transaction.
 */
@ApplicationScoped
public class OwnInstruments {

    private final StructureCodec codec = new StructureCodec();
    private final Map<String, Instrument> known = new ConcurrentHashMap<>();

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The newest version of each, in order of id. */
    public List<Instrument> newest(UUID organisation) {
        return Row.of(entities.createNativeQuery("select distinct on (instrument_id) digest, structure"
                                + " from rapport.own_instrument where organisation_id = ?1"
                                + " order by instrument_id, instrument_version desc")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> known.computeIfAbsent(row.text(0), digest -> codec.read(row.text(1))))
                .toList();
    }

    /** Keeps a version that is new; it is never changed. */
    public UUID add(InstalledWordings.Source source, Instrument structure, int version) {
        UUID id = ids.next();
        String written = codec.write(structure);
        entities.createNativeQuery("insert into rapport.own_instrument (organisation_id, id, instrument_id,"
                        + " instrument_version, digest, structure, source_name, source_address, made_at, made_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                .setParameter(1, source.organisation())
                .setParameter(2, id)
                .setParameter(3, structure.id())
                .setParameter(4, version)
                .setParameter(5, StructureCodec.digest(written))
                .setParameter(6, written)
                .setParameter(7, source.name())
                .setParameter(8, source.address())
                .setParameter(9, Timestamp.from(clock.instant()))
                .setParameter(10, source.member())
                .executeUpdate();
        return id;
    }

    /** The newest version of each with where it came from, in order of id. */
    public List<OwnInstrumentRow> made(UUID organisation) {
        return Row.of(entities.createNativeQuery("select distinct on (o.instrument_id) o.id, o.digest, o.structure,"
                                + " o.source_name, o.made_at, r.retired_at from rapport.own_instrument o"
                                + " left join rapport.own_instrument_retired r on r.organisation_id = o.organisation_id"
                                + " and r.instrument_id = o.instrument_id where o.organisation_id = ?1"
                                + " order by o.instrument_id, o.instrument_version desc")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> row(row, known.computeIfAbsent(row.text(1), digest -> codec.read(row.text(2)))))
                .toList();
    }

    private static OwnInstrumentRow row(Row row, Instrument structure) {
        return new OwnInstrumentRow(
                row.uuid(0),
                structure.id(),
                structure.title(),
                structure.version(),
                structure.items().size(),
                structure.items().stream().filter(Item::reversed).count(),
                structure.items().stream().filter(RiskAnswer::possible).count(),
                row.text(3),
                row.instant(4),
                Optional.ofNullable(row.instantOrNull(5)));
    }

    /** Those that are no longer offered. */
    public Set<String> retired(UUID organisation) {
        return Row.of(entities.createNativeQuery("select instrument_id from rapport.own_instrument_retired"
                                + " where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> row.text(0))
                .collect(Collectors.toSet());
    }

    /** From now on it is not offered; false when it was not before. */
    public boolean retire(UUID organisation, String instrument, UUID member) {
        return entities.createNativeQuery("insert into rapport.own_instrument_retired (organisation_id, instrument_id,"
                                + " retired_at, retired_by) values (?1, ?2, ?3, ?4)"
                                + " on conflict (organisation_id, instrument_id) do nothing")
                        .setParameter(1, organisation)
                        .setParameter(2, instrument)
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .setParameter(4, member)
                        .executeUpdate()
                > 0;
    }

    /** It is offered again; false when it was all the time. */
    public boolean offer(UUID organisation, String instrument) {
        return entities.createNativeQuery("delete from rapport.own_instrument_retired where organisation_id = ?1"
                                + " and instrument_id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, instrument)
                        .executeUpdate()
                > 0;
    }
}
