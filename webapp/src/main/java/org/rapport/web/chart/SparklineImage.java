package org.rapport.web.chart;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes a {@link Sparkline} as SVG, {@code <rc:sparkline value="#{...}"/>}; nothing while it is empty. A list has one in each
 * of its rows, so it is one component and not a tree of them. The page links rapport:chart.css.
 */
@FacesComponent(
        value = "rapport.SparklineImage",
        createTag = true,
        tagName = "sparkline",
        namespace = "https://rapport.org/components")
public class SparklineImage extends UIComponentBase {

    private static final double RING = 4.5;
    private static final double DOT = 2.6;

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "chart";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered() && getAttributes().get("value") instanceof Sparkline line && line.drawn()) {
            new Pen(context.getResponseWriter(), this).draw(line);
        }
    }

    /** Writes elements for one component. */
    private record Pen(ResponseWriter out, UIComponent owner) {

        void draw(Sparkline line) throws IOException {
            out.startElement("svg", owner);
            set("xmlns", "http://www.w3.org/2000/svg");
            set("class", "chart-spark");
            set("role", "img");
            set("viewBox", line.viewBox());
            set("aria-label", line.title());
            out.startElement("line", owner);
            set("class", "chart-grid");
            set("x1", 0);
            set("x2", "100%");
            set("y1", line.floor());
            set("y2", line.floor());
            out.endElement("line");
            for (PlacedLine placed : line.lines()) {
                draw(placed);
            }
            out.endElement("svg");
        }

        private void draw(PlacedLine line) throws IOException {
            out.startElement("g", owner);
            set("class", line.style());
            for (String segment : line.segments()) {
                out.startElement("polyline", owner);
                set("class", "chart-line");
                set("points", segment);
                out.endElement("polyline");
            }
            for (PlacedPoint point : line.ringed()) {
                circle("chart-ring", point, RING);
            }
            circle("chart-last", line.last(), DOT);
            out.endElement("g");
        }

        private void circle(String style, PlacedPoint at, double radius) throws IOException {
            out.startElement("circle", owner);
            set("class", style);
            set("cx", at.x());
            set("cy", at.y());
            set("r", radius);
            out.endElement("circle");
        }

        private void set(String name, Object value) throws IOException {
            out.writeAttribute(name, value, null);
        }
    }
}
