package org.rapport.web.relationship;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.rapport.web.TimelineEntry;
import org.rapport.web.TimelineMonth;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.Moment;

/** Writes {@code <r:timeline>}: entries newest first, grouped by month, as one component and not a tree for each of them. */
@FacesComponent("rapport.TimelineList")
public class TimelineList extends UIComponentBase {

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "relationship";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered() || !(getAttributes().get("value") instanceof List<?> months)) {
            return;
        }
        open(context, "div", "r-timeline");
        for (Object month : months) {
            write(context, (TimelineMonth) month);
        }
        context.getResponseWriter().endElement("div");
    }

    private void write(FacesContext context, TimelineMonth month) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        DatesView dates = context.getApplication().evaluateExpressionGet(context, "#{dates}", DatesView.class);
        open(context, "section", "r-timeline-month");
        out.startElement("h3", this);
        out.writeText(dates.month(month.month()), null);
        out.endElement("h3");
        out.startElement("ol", this);
        for (TimelineEntry entry : month.entries()) {
            write(context, entry);
        }
        out.endElement("ol");
        out.endElement("section");
    }

    private void write(FacesContext context, TimelineEntry entry) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        open(context, "li", "r-timeline-entry r-timeline-" + entry.kind());
        open(context, "span", "r-timeline-mark");
        out.writeAttribute("aria-hidden", "true", null);
        open(context, "i", "pi " + entry.icon());
        out.endElement("i");
        out.endElement("span");
        open(context, "div", "r-timeline-body");
        title(context, entry);
        if (entry.detailed()) {
            open(context, "p", "r-timeline-detail");
            out.writeText(entry.detail(), null);
            out.endElement("p");
        }
        open(context, "p", "r-timeline-when");
        Moment.write(context, this, entry.at(), "full");
        out.writeText(" ", null);
        out.startElement("span", this);
        out.writeText(entry.who(), null);
        out.endElement("span");
        out.endElement("p");
        out.endElement("div");
        out.endElement("li");
    }

    private void title(FacesContext context, TimelineEntry entry) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        open(context, "p", "r-timeline-title");
        if (entry.linked()) {
            out.startElement("a", this);
            out.writeAttribute("href", context.getExternalContext().getRequestContextPath() + entry.href(), null);
        }
        out.writeText(entry.title(), null);
        if (entry.linked()) {
            out.endElement("a");
        }
        out.endElement("p");
    }

    private void open(FacesContext context, String element, String style) throws IOException {
        context.getResponseWriter().startElement(element, this);
        context.getResponseWriter().writeAttribute("class", style, null);
    }
}
