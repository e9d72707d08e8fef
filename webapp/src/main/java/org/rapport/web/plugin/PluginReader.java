package org.rapport.web.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.measure.instrument.InstrumentUse;
import org.rapport.measure.instrument.SettingRow;
import org.rapport.measure.instrument.UseCount;
import org.rapport.plugin.PluginOffer;
import org.rapport.plugin.PluginPlace;
import org.rapport.plugin.PluginPreview;
import org.rapport.plugin.PluginRow;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.plugin.runtime.PluginUse;
import org.rapport.spi.LocalText;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.Setting;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** Says plugins in the reader's words. */
@Named("pluginReader")
@RequestScoped
public class PluginReader {

    private static final Pattern USUAL_RANGE = Pattern.compile("\\[([\\d.]+),([\\d.]+)\\)");

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private InstrumentUse use;

    /** A text of a plugin's in the reader's language. */
    public String of(LocalText text) {
        return text.in(reader.getLanguage());
    }

    /** Its version, where it could say it. */
    public String version(Optional<PluginDescriptor> descriptor) {
        return descriptor.map(PluginDescriptor::version).orElse("");
    }

    /** Who answers for it. */
    public String vendor(Optional<PluginDescriptor> descriptor) {
        return descriptor.map(PluginDescriptor::vendor).orElse("");
    }

    /** Under which licence. */
    public String licence(Optional<PluginDescriptor> descriptor) {
        return descriptor.map(PluginDescriptor::licence).orElse("");
    }

    /** The versions of the API it runs with, the usual kind of range in words. */
    public String api(Optional<PluginDescriptor> descriptor) {
        String range = descriptor.map(PluginDescriptor::apiRange).orElse("");
        Matcher usual = USUAL_RANGE.matcher(range);
        return usual.matches() ? texts.of("plugin.api.range", usual.group(1), usual.group(2)) : range;
    }

    /** A picture of where it comes from. */
    public String icon(PluginPlace place) {
        return switch (place) {
            case INSTALLATION -> "pi-box";
            case OPERATOR -> "pi-server";
            case ORGANISATION -> "pi-building";
        };
    }

    /** What it is called. */
    public String name(PluginPreview preview) {
        return preview.descriptor().map(PluginDescriptor::name).orElseGet(() -> texts.of("plugins.unread"));
    }

    /** What kind of problem it is. */
    public String problem(PluginProblem problem) {
        return texts.of("plugin.problem." + problem.kind().name());
    }

    /** The kind of what it brings. */
    public String kind(PluginOffer offer) {
        return texts.of("plugin.offer." + offer.kind().name());
    }

    /** How a state is marked. */
    public String tone(PluginRow row) {
        return row.state() == PluginState.ACTIVE ? row.enabled() ? "done" : "quiet" : "attention";
    }

    /** The state in a word. */
    public String state(PluginRow row) {
        return row.state() == PluginState.ACTIVE && !row.enabled() ? texts.of("plugin.off") : texts.value(row.state());
    }

    /** How often an instrument's forms were given and answered here. */
    public String used(PluginOffer offer) {
        if (offer.kind() != PluginOffer.Kind.INSTRUMENT) {
            return "";
        }
        Map<String, UseCount> counts = use.of(List.of(offer.id()));
        UseCount count = counts.getOrDefault(offer.id(), new UseCount(0, 0, false));
        if (count.given() == 0) {
            return texts.of("plugin.used.none");
        }
        return texts.of(count.more() ? "plugin.used.more" : "plugin.used", count.given(), count.answered());
    }

    /** How many calls were made and how long they took. */
    public String calls(PluginUse calls) {
        if (calls.calls() == 0) {
            return texts.of("plugin.calls.none");
        }
        Duration mean = calls.total().dividedBy(calls.calls());
        return texts.wording()
                .text(
                        "plugin.calls.some",
                        calls.calls(),
                        calls.failures(),
                        mean.toMillis(),
                        calls.longest().toMillis());
    }

    /** A number as the reader's language writes it. */
    public String number(long number) {
        return texts.wording().written(number);
    }

    /** A setting as a field. */
    SettingField field(SettingRow row) {
        Setting setting = row.setting();
        List<Choice> choices = setting.choices().entrySet().stream()
                .map(each -> new Choice(each.getKey().toPlainString(), of(each.getValue())))
                .toList();
        String help = setting.min().isPresent() && setting.max().isPresent()
                ? texts.of("plugin.range", setting.min().get(), setting.max().get())
                : "";
        String label = of(row.title()) + ": " + of(setting.title());
        return new SettingField(
                row.instrument(), setting.id(), new SettingField.Words(label, help, choices), row.value());
    }
}
