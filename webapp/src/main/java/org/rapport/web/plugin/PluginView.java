package org.rapport.web.plugin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.measure.instrument.ChangeSettings;
import org.rapport.measure.instrument.InstrumentSettings;
import org.rapport.plugin.PluginDecisions;
import org.rapport.plugin.PluginOffer;
import org.rapport.plugin.PluginRow;
import org.rapport.plugin.Plugins;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.shell.MessagesView;

/** The page of one plugin: what it is and did, what is decided about it, settings of its instruments. */
@Named("pluginView")
@ViewScoped
public class PluginView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginDecisions decisions;

    @Inject
    private InstrumentSettings settings;

    @Inject
    private PluginReader words;

    @Inject
    private MessagesView messages;

    private @Nullable String id;
    private transient @Nullable PluginRow row;
    private List<SettingField> fields = List.of();

    /** Reads the plugin when the page is opened. */
    public void open() {
        fields = List.copyOf(
                settings.of(instruments()).stream().map(words::field).toList());
    }

    private List<String> instruments() {
        return getRow().offers().stream()
                .filter(offer -> offer.kind() == PluginOffer.Kind.INSTRUMENT)
                .map(PluginOffer::id)
                .toList();
    }

    /** The plugin. */
    public PluginRow getRow() {
        PluginRow known = Objects.requireNonNullElseGet(row, this::find);
        row = known;
        return known;
    }

    private PluginRow find() {
        return plugins.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** From now on the organisation gives its forms. */
    public String enable() {
        decisions.choose(wanted(), true);
        return saved("plugin.enabled");
    }

    /** From now on it gives none. */
    public String disable() {
        decisions.choose(wanted(), false);
        return saved("plugin.disabled");
    }

    /** Lets it work again. */
    public String resume() {
        decisions.resume(wanted());
        return saved("plugin.resumed");
    }

    /** Removes it. */
    public String remove() {
        decisions.remove(wanted());
        messages.saved("plugin.removed");
        return "/plugins?faces-redirect=true";
    }

    /** Saves the settings that were changed. */
    public String save() {
        Map<String, Map<String, String>> typed = new HashMap<>();
        fields.forEach(field -> typed.computeIfAbsent(field.getInstrument(), none -> new HashMap<>())
                .put(field.getSetting(), field.getValue()));
        new ArrayList<>(typed.entrySet())
                .forEach(each -> settings.change(new ChangeSettings(each.getKey(), each.getValue())));
        return saved("plugin.saved");
    }

    private String saved(String key) {
        messages.saved(key);
        return "/plugin?faces-redirect=true&id=" + wanted();
    }

    private String wanted() {
        return Objects.requireNonNullElse(id, "");
    }

    /** What may be set. */
    public List<SettingField> getFields() {
        return fields;
    }

    /** The plugin's id in the address. */
    public @Nullable String getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable String wanted) {
        id = wanted;
    }
}
