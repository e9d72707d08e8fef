package org.rapport.web.i18n;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code <r:when>}: a moment or day in the reader's language, the exact time on hover. Lists have several in each row,
 * so it is one component and not a tree of them.
 */
@FacesComponent("rapport.Moment")
public class Moment extends UIComponentBase {

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "i18n";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            @Nullable Object value = getAttributes().get("value");
            @Nullable Object style = getAttributes().get("as");
            write(context, this, (Temporal) value, style == null ? "full" : style.toString());
        }
    }

    /** Writes a moment, or nothing but an empty element for null, in one of the styles of {@link DatesView#shown}. */
    public static void write(FacesContext context, UIComponent owner, @Nullable Temporal value, String style)
            throws IOException {
        DatesView dates = context.getApplication().evaluateExpressionGet(context, "#{dates}", DatesView.class);
        ResponseWriter out = context.getResponseWriter();
        out.startElement("time", owner);
        out.writeAttribute("datetime", dates.machine(value), null);
        out.writeAttribute("title", dates.exact(value), null);
        out.writeText(dates.shown(value, style), null);
        out.endElement("time");
    }
}
