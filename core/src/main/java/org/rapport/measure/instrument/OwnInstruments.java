package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;

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
}
