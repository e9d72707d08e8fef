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
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;
import org.rapport.spi.Wording;

/**
 * The structures an organisation's responses were answered with, kept on first use, so that scores can be made again when
 * a plugin is gone. For boundaries of {@code measure} and {@code signal}, inside their transaction.
 */
@ApplicationScoped
public class Structures {

    private final StructureCodec codec = new StructureCodec();
    private final Map<String, Instrument> known = new ConcurrentHashMap<>();

    /** What was once kept under an id is never changed. */
    private final Map<RecordKey, String> digests = new ConcurrentHashMap<>();

    /** What was last found kept of an instrument in an organisation. */
    private final Map<Place, Found> found = new ConcurrentHashMap<>();

    private final Map<RecordKey, Instrument> worded = new ConcurrentHashMap<>();

    private record Place(UUID organisation, String instrument) {}

    private record Found(Instrument instrument, UUID id) {}

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The id of this structure in the organisation; keeps it when it is new there. */
    public UUID idOf(UUID organisation, Instrument instrument) {
        Place place = new Place(organisation, instrument.id());
        Found last = found.get(place);
        if (last != null && isSame(last.instrument(), instrument)) {
            return last.id();
        }
        String structure = codec.write(instrument);
        String digest = StructureCodec.digest(structure);
        List<UUID> kept = find(organisation, instrument, digest);
        if (!kept.isEmpty()) {
            keepWords(organisation, kept.get(0), instrument.wordings());
            found.put(place, new Found(instrument, kept.get(0)));
            return kept.get(0);
        }
        entities.createNativeQuery("insert into rapport.instrument_structure (organisation_id, id, instrument_id,"
                        + " instrument_version, digest, structure, first_used_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " on conflict (organisation_id, instrument_id, instrument_version, digest) do nothing")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, instrument.id())
                .setParameter(4, instrument.version())
                .setParameter(5, digest)
                .setParameter(6, structure)
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
        // not remembered before it is found again: this transaction may come to nothing
        UUID structureId = find(organisation, instrument, digest).get(0);
        keepWords(organisation, structureId, instrument.wordings());
        return structureId;
    }

    /** Whether this very object was last found kept under this id; false also where it was not looked for yet. */
    public boolean isKeptAs(RecordKey structure, Instrument instrument) {
        Found last = found.get(new Place(structure.organisation(), instrument.id()));
        return last != null
                && isSame(last.instrument(), instrument)
                && last.id().equals(structure.id());
    }

    /** Keeps a structure with words that are about to be replaced: forms that are open with it go on in them. */
    public void keep(UUID organisation, Instrument instrument, List<Wording> words) {
        keepWords(organisation, idOf(organisation, instrument), words);
    }

    private void keepWords(UUID organisation, UUID structure, List<Wording> words) {
        if (!words.isEmpty()) {
            entities.createNativeQuery("insert into rapport.structure_words (organisation_id, structure_id, words)"
                            + " values (?1, ?2, ?3) on conflict (organisation_id, structure_id) do nothing")
                    .setParameter(1, organisation)
                    .setParameter(2, structure)
                    .setParameter(3, codec.writeWords(words))
                    .executeUpdate();
        }
    }

    /** A plugin brings one instrument for as long as it is loaded, so that it need not be compared. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Instrument one, Instrument other) {
        return one == other;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> find(UUID organisation, Instrument instrument, String digest) {
        return entities.createNativeQuery("select id from rapport.instrument_structure where organisation_id = ?1"
                        + " and instrument_id = ?2 and instrument_version = ?3 and digest = ?4")
                .setParameter(1, organisation)
                .setParameter(2, instrument.id())
                .setParameter(3, instrument.version())
                .setParameter(4, digest)
                .getResultList();
    }

    /** A kept structure, without words; {@code NOT_FOUND} when the organisation has none of this id. */
    public Instrument get(UUID organisation, UUID structure) {
        String digest =
                digests.computeIfAbsent(new RecordKey(organisation, structure), key -> digest(organisation, structure));
        return known.computeIfAbsent(
                digest,
                wanted -> codec.read(
                        (String) column("structure", organisation, structure).get(0)));
    }

    /** All structures that were ever used in the organisation. */
    List<Instrument> all(UUID organisation) {
        List<Row> found = Row.of(entities.createNativeQuery(
                        "select s.id, s.digest from rapport.instrument_structure s where s.organisation_id = ?1"
                                + " order by s.first_used_at")
                .setParameter(1, organisation)
                .getResultList());
        return found.stream().map(row -> get(organisation, row.uuid(0))).toList();
    }

    /** The same with the words its plugin brought when it was first used here: for showing it when the plugin is gone. */
    public Instrument worded(UUID organisation, UUID structure) {
        RecordKey key = new RecordKey(organisation, structure);
        Instrument known = worded.get(key);
        if (known != null) {
            return known;
        }
        List<Row> found =
                Row.of(entities.createNativeQuery("select s.structure, w.words from rapport.instrument_structure s"
                                + " join rapport.structure_words w on w.organisation_id = s.organisation_id"
                                + " and w.structure_id = s.id where s.organisation_id = ?1 and s.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, structure)
                        .getResultList());
        if (found.isEmpty()) {
            // not remembered: words may be kept later
            return get(organisation, structure);
        }
        Instrument read = codec.read(found.get(0).text(0), found.get(0).text(1));
        worded.put(key, read);
        return read;
    }

    private String digest(UUID organisation, UUID structure) {
        List<?> found = column("digest", organisation, structure);
        if (found.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return (String) found.get(0);
    }

    private List<?> column(String name, UUID organisation, UUID structure) {
        return entities.createNativeQuery(
                        "select " + name + " from rapport.instrument_structure where organisation_id = ?1 and id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, structure)
                .getResultList();
    }
}
