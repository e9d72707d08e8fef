package org.rapport.measure.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Setting;

/** What administrators set for instruments: every change is a row of its own with all values, the newest one holds. */
@ApplicationScoped
public class KeptSettings {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What was typed, as it stands now; nothing for a setting nobody touched. */
    record Typed(UUID id, Instant at, Map<String, String> values) {}

    /** The values in force when a response was answered. */
    public SettingsInForce when(UUID organisation, UUID response, Instrument structure) {
        if (structure.settings().isEmpty()) {
            return SettingsInForce.NONE;
        }
        Optional<Typed> typed = typed(
                "select s.id, s.set_at, s.chosen from rapport.instrument_setting s"
                        + " join rapport.response r on r.organisation_id = s.organisation_id and r.answered_at >= s.set_at"
                        + " where s.organisation_id = ?1 and s.instrument_id = ?2 and r.id = ?3"
                        + " order by s.set_at desc, s.id desc limit 1",
                organisation,
                structure.id(),
                response);
        return inForce(structure, typed);
    }

    /** The values in force now. */
    public SettingsInForce now(UUID organisation, Instrument structure) {
        return structure.settings().isEmpty()
                ? SettingsInForce.NONE
                : inForce(structure, newest(organisation, structure.id()));
    }

    Optional<Typed> newest(UUID organisation, String instrument) {
        return typed(
                "select s.id, s.set_at, s.chosen from rapport.instrument_setting s"
                        + " where s.organisation_id = ?1 and s.instrument_id = ?2"
                        + " order by s.set_at desc, s.id desc limit 1",
                organisation,
                instrument);
    }

    private Optional<Typed> typed(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList()).stream()
                .map(row -> new Typed(row.uuid(0), row.instant(1), read(row.text(2))))
                .findFirst();
    }

    /** A value the setting does not allow any more, since its plugin changed, gives way to the preset. */
    private static SettingsInForce inForce(Instrument structure, Optional<Typed> typed) {
        return new SettingsInForce(
                typed.map(Typed::id), values(structure, typed.map(Typed::values).orElse(Map.of())));
    }

    static Answers values(Instrument structure, Map<String, String> typed) {
        Answers values = SettingValues.presets(structure);
        for (Setting setting : structure.settings()) {
            String wanted = typed.getOrDefault(setting.id(), setting.preset());
            if (SettingValues.allowed(setting, wanted)) {
                values = SettingValues.with(values, setting, wanted);
            }
        }
        return values;
    }

    /** Keeps values that were checked; gives the id of the change. */
    UUID add(UUID organisation, String instrument, Map<String, String> values, UUID member) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into rapport.instrument_setting (organisation_id, id, instrument_id, chosen,"
                        + " set_at, set_by) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, organisation)
                .setParameter(2, id)
                .setParameter(3, instrument)
                .setParameter(4, write(values))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, member)
                .executeUpdate();
        return id;
    }

    private static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings cannot be read", e);
        }
    }
}
