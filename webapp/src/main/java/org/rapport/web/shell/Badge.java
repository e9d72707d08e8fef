package org.rapport.web.shell;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code <r:status>}: an icon and a word, since colour never stands alone. Lists have several in each row, so it is one
 * component and not a tree of them.
 */
@FacesComponent("rapport.Badge")
public class Badge extends UIComponentBase {

    private static final Map<String, String> ICONS = Map.of(
            "quiet", "pi-circle",
            "info", "pi-info-circle",
            "done", "pi-check-circle",
            "attention", "pi-exclamation-circle",
            "urgent", "pi-exclamation-triangle");

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "shell";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        String kind = words("kind", "quiet");
        ResponseWriter out = context.getResponseWriter();
        out.startElement("span", this);
        out.writeAttribute("class", "r-badge r-badge-" + kind, null);
        String title = words("title", "");
        if (!title.isEmpty()) {
            out.writeAttribute("title", title, null);
        }
        out.startElement("i", this);
        out.writeAttribute("class", "pi " + words("icon", ICONS.getOrDefault(kind, "pi-circle")), null);
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement("i");
        out.startElement("span", this);
        out.writeText(words("label", ""), null);
        out.endElement("span");
        out.endElement("span");
    }

    private String words(String name, String otherwise) {
        @Nullable Object given = getAttributes().get(name);
        String words = Objects.toString(given, "");
        return words.isEmpty() ? otherwise : words;
    }
}
