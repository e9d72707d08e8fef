package org.rapport.web.plugin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.measure.instrument.InstrumentUse;
import org.rapport.measure.instrument.UseMonth;
import org.rapport.plugin.PluginDecisions;
import org.rapport.plugin.PluginError;
import org.rapport.plugin.PluginPreview;
import org.rapport.plugin.PluginRow;
import org.rapport.plugin.Plugins;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The page of all plugins; {@code ?upload=} shows what a sent archive is, {@code ?refused=} why none was taken. */
@Named("pluginsView")
@ViewScoped
public class PluginsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/plugins?faces-redirect=true";

    @Inject
    private Plugins plugins;

    @Inject
    private PluginDecisions decisions;

    @Inject
    private InstrumentUse use;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private @Nullable UUID upload;
    private @Nullable String refused;
    private transient @Nullable List<PluginRow> rows;
    private transient @Nullable List<UseMonth> months;
    private transient @Nullable PluginPreview preview;

    /** Reads everything when the page is opened. */
    public void open() {
        getRows();
    }

    /** All plugins. */
    public List<PluginRow> getRows() {
        List<PluginRow> known = Objects.requireNonNullElseGet(rows, plugins::all);
        rows = known;
        return known;
    }

    /** What the archive in the address is; nothing once it was installed or put aside. */
    public @Nullable PluginPreview getPreview() {
        UUID wanted = upload;
        if (preview == null && wanted != null) {
            try {
                preview = plugins.look(wanted);
            } catch (DomainException gone) {
                if (gone.code() != SharedError.NOT_FOUND) {
                    throw gone;
                }
                upload = null;
            }
        }
        return preview;
    }

    /** Why nothing was taken, in words. */
    public String getRefusal() {
        return List.of(PluginError.values()).stream()
                .filter(error -> error.name().equals(refused))
                .findFirst()
                .map(error -> texts.of("error.PluginError." + error.name()))
                .orElse("");
    }

    /** Installs what was looked at. */
    public String install() {
        decisions.install(Objects.requireNonNullElse(upload, new UUID(0, 0)));
        messages.saved("plugins.installed");
        return HERE;
    }

    /** Puts it aside. */
    public String discard() {
        plugins.discard(Objects.requireNonNullElse(upload, new UUID(0, 0)));
        return HERE;
    }

    /** Counts of instruments whose vendors are paid by use. */
    public List<UseMonth> getMonths() {
        List<UseMonth> known = Objects.requireNonNullElseGet(months, use::counted);
        months = known;
        return known;
    }

    /** The archive in the address. */
    public @Nullable UUID getUpload() {
        return upload;
    }

    /** From the address. */
    public void setUpload(@Nullable UUID wanted) {
        upload = wanted;
    }

    /** The reason in the address. */
    public @Nullable String getRefused() {
        return refused;
    }

    /** From the address. */
    public void setRefused(@Nullable String code) {
        refused = code;
    }
}
