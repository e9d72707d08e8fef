package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.audit.Journal;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.Setting;

/**
 * What an administrator may set for instruments. A change holds from now on: what was answered before keeps the values that were in
 * force then, and so do its scores.
 */
@Boundary
public class InstrumentSettings {

    private static final int LONGEST = 500;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private KeptSettings kept;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** The settings of these instruments, as far as they are given here and have some. */
    @Permits(Who.ADMINISTRATOR)
    public List<SettingRow> of(Collection<String> instruments) {
        return instruments.stream()
                .map(shelf::find)
                .flatMap(Optional::stream)
                .flatMap(this::rows)
                .toList();
    }

    private Stream<SettingRow> rows(Instrument instrument) {
        if (instrument.settings().isEmpty()) {
            return Stream.empty();
        }
        Optional<KeptSettings.Typed> typed = kept.newest(actor.get().organisation(), instrument.id());
        Map<String, String> values = typed.map(KeptSettings.Typed::values).orElse(Map.of());
        return instrument.settings().stream()
                .map(setting -> new SettingRow(
                        instrument.id(),
                        instrument.title(),
                        setting,
                        inForce(setting, values),
                        typed.map(KeptSettings.Typed::at)));
    }

    private static String inForce(Setting setting, Map<String, String> values) {
        String value = values.getOrDefault(setting.id(), setting.preset());
        return SettingValues.allowed(setting, value) ? value : setting.preset();
    }

    /** Sets values from now on. {@code VALUE_NOT_ALLOWED}; does nothing where nothing changes. */
    @Permits(Who.ADMINISTRATOR)
    public void change(@Valid ChangeSettings command) {
        Instrument instrument = shelf.get(command.instrument());
        Actor who = actor.get();
        Map<String, String> before = new TreeMap<>();
        rows(instrument).forEach(row -> before.put(row.setting().id(), row.value()));
        Map<String, String> after = new TreeMap<>(before);
        for (Setting setting : instrument.settings()) {
            String typed = command.values().get(setting.id());
            if (typed != null) {
                after.put(setting.id(), checked(setting, typed.strip()));
            }
        }
        if (!after.equals(before)) {
            UUID change = kept.add(who.organisation(), instrument.id(), after, who.id());
            journal.changed(InstrumentAction.INSTRUMENT_SETTINGS_CHANGED, change);
        }
    }

    private static String checked(Setting setting, String typed) {
        if (typed.length() > LONGEST || !SettingValues.allowed(setting, typed)) {
            throw new DomainException(SettingError.VALUE_NOT_ALLOWED);
        }
        return typed;
    }
}
