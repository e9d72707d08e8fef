package org.rapport.plugin.runtime.data;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.spi.ItemKind;
import org.rapport.spi.LocalText;
import org.rapport.spi.Setting;

/** Reads one setting. */
final class SettingReading {

    private SettingReading() {}

    static Setting read(Part part) {
        Map<BigDecimal, LocalText> choices = new TreeMap<>();
        for (Part choice : part.parts("choices")) {
            choices.put(choice.number("value"), choice.local("title"));
            choice.nothingElse();
        }
        Setting setting = new Setting(
                part.text("id"),
                part.word("kind", ItemKind.class).orElse(ItemKind.INTEGER),
                part.local("title"),
                part.words("preset"),
                part.optionalNumber("min"),
                part.optionalNumber("max"),
                choices);
        part.nothingElse();
        return setting;
    }
}
