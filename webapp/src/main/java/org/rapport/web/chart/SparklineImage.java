package org.rapport.web.chart;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
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
            draw(new Pen(context.getResponseWriter(), this), line);
        }
    }

    private static void draw(Pen pen, Sparkline line) throws IOException {
        pen.begin("svg", "xmlns", Pen.SVG, "class", "chart-spark", "role", "img", "viewBox", line.viewBox());
        pen.out().writeAttribute("aria-label", line.title(), null);
        double floor = line.floor();
        pen.mark("line", "class", "chart-grid", "x1", 0, "x2", "100%", "y1", floor, "y2", floor);
        for (PlacedLine placed : line.lines()) {
            pen.begin("g", "class", placed.style());
            for (String segment : placed.segments()) {
                pen.mark("polyline", "class", "chart-line", "points", segment);
            }
            for (PlacedPoint point : placed.ringed()) {
                circle(pen, "chart-ring", point, RING);
            }
            circle(pen, "chart-last", placed.last(), DOT);
            pen.end("g");
        }
        pen.end("svg");
    }

    private static void circle(Pen pen, String style, PlacedPoint at, double radius) throws IOException {
        pen.mark("circle", "class", style, "cx", at.x(), "cy", at.y(), "r", radius);
    }
}
