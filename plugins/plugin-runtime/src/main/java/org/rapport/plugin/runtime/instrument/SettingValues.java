package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Setting;

/** Values of an instrument's settings: what an administrator typed, judged and made into numbers and texts. */
public final class SettingValues {

    private SettingValues() {}

    /**
     * Whether a setting may have a value.
     *
     * @param setting the setting
     * @param typed a number written plainly, or a text
     * @return whether kind, range and choices allow it
     */
    public static boolean allowed(Setting setting, String typed) {
        if (setting.kind() == ItemKind.TEXT) {
            return true;
        }
        Optional<BigDecimal> number = number(typed);
        return number.isPresent() && allowed(setting, number.get());
    }

    private static boolean allowed(Setting setting, BigDecimal number) {
        if (setting.kind() == ItemKind.CHOICE) {
            return setting.choices().keySet().stream().anyMatch(value -> value.compareTo(number) == 0);
        }
        boolean inside = setting.min().map(min -> min.compareTo(number) <= 0).orElse(true)
                && setting.max().map(max -> number.compareTo(max) <= 0).orElse(true);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return inside && (whole || setting.kind() == ItemKind.DECIMAL);
    }

    private static Optional<BigDecimal> number(String typed) {
        boolean plain = typed.matches("-?[0-9]{1,12}(\\.[0-9]{1,8})?");
        return plain ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }

    /**
     * The values in force while nobody has set another.
     *
     * @param instrument with a sound structure
     * @return a number or a text under the id of each setting
     */
    public static Answers presets(Instrument instrument) {
        Answers values = Answers.none();
        for (Setting setting : instrument.settings()) {
            values = with(values, setting, setting.preset());
        }
        return values;
    }

    /**
     * The same values with one that an administrator typed.
     *
     * @param values the values so far
     * @param setting which one
     * @param typed an allowed value
     * @return new values
     * @throws IllegalArgumentException if the value is not allowed
     */
    public static Answers with(Answers values, Setting setting, String typed) {
        if (!allowed(setting, typed)) {
            throw new IllegalArgumentException("Setting " + setting.id() + " does not allow this value");
        }
        return number(typed)
                .filter(number -> setting.kind() != ItemKind.TEXT)
                .map(number -> values.with(setting.id(), number))
                .orElseGet(() -> values.with(setting.id(), typed));
    }
}
