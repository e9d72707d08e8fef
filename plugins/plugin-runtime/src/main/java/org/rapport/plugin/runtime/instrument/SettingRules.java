package org.rapport.plugin.runtime.instrument;

import org.rapport.spi.Instrument;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Setting;

/** Rules of settings. */
final class SettingRules {

    private final Instrument instrument;
    private final Violations found;

    SettingRules(Instrument instrument, Violations found) {
        this.instrument = instrument;
        this.found = found;
    }

    static boolean numbers(Instrument instrument, String id) {
        return instrument.settings().stream()
                .anyMatch(each -> each.id().equals(id) && each.kind().numeric());
    }

    void check() {
        found.ids("setting", instrument.settings().stream().map(Setting::id));
        for (Setting setting : instrument.settings()) {
            String where = "setting " + setting.id();
            found.text(setting.title(), where, "the title");
            setting.choices().forEach((value, words) -> found.text(words, where, "a name of a choice"));
            found.unless(sound(setting), StructureRule.SETTING_PRESET, where, expected(setting.kind()));
        }
    }

    private static boolean sound(Setting setting) {
        boolean ordered = setting.min()
                .flatMap(min -> setting.max().map(max -> min.compareTo(max) < 0))
                .orElse(false);
        return switch (setting.kind()) {
            case INTEGER, DECIMAL ->
                ordered && setting.choices().isEmpty() && SettingValues.allowed(setting, setting.preset());
            case CHOICE -> setting.choices().size() >= 2 && SettingValues.allowed(setting, setting.preset());
            case TEXT -> setting.choices().isEmpty();
            case MULTIPLE_CHOICE, SLIDER, DATE, CLIENT_AUTHORED -> false;
        };
    }

    private static String expected(ItemKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL -> "a number needs a range, smallest below largest, and a preset inside it";
            case CHOICE -> "a choice needs at least two values and one of them as preset";
            case TEXT -> "a text has no choices";
            case MULTIPLE_CHOICE, SLIDER, DATE, CLIENT_AUTHORED ->
                "a setting is a choice, an integer, a decimal or a text";
        };
    }
}
