package org.rapport.web.chart;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes one {@link Plot} as SVG: the picture, and over it the points that can be reached by keyboard,
 * {@code <rc:plotPicture value="#{...}" picture="its name" points="name of its points"/>}. A course has hundreds of marks, so it
 * is one component and not a tree of them. The page links rapport:chart.css and rapport:chart.js.
 */
@FacesComponent(
        value = "rapport.PlotPicture",
        createTag = true,
        tagName = "plotPicture",
        namespace = "https://rapport.org/components")
public class PlotPicture extends UIComponentBase {

    private static final String CLASS = "class";
    private static final String LABEL = "aria-label";
    private static final String PATH = "path";

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "chart";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered() || !(getAttributes().get("value") instanceof Plot plot)) {
            return;
        }
        Pen pen = new Pen(context.getResponseWriter(), this);
        pen.begin("svg", "xmlns", Pen.SVG, CLASS, "chart-picture", "role", "img", "viewBox", plot.viewBox());
        name("picture");
        axes(pen, plot);
        for (String gap : plot.gaps()) {
            pen.mark(PATH, CLASS, "chart-gap", "d", gap);
        }
        for (PlacedLine line : plot.lines()) {
            line(pen, line);
        }
        for (Plot.EndLabel label : plot.labels()) {
            label(pen, label);
        }
        pen.end("svg");
        pen.begin("svg", "xmlns", Pen.SVG, CLASS, "chart-points", "role", "group", "viewBox", plot.viewBox());
        name("points");
        for (PlacedLine line : plot.lines()) {
            pen.begin("g", "role", "group", CLASS, line.style(), LABEL, line.label());
            for (PlacedPoint point : line.points()) {
                point(pen, point, context.getExternalContext().getRequestContextPath());
            }
            pen.end("g");
        }
        pen.end("svg");
    }

    private void name(String attribute) throws IOException {
        String name = Objects.toString(getAttributes().get(attribute), "");
        getFacesContext().getResponseWriter().writeAttribute(LABEL, name, null);
    }

    private static void axes(Pen pen, Plot plot) throws IOException {
        Plot.Frame frame = plot.frame();
        for (Plot.Tick tick : plot.valueTicks()) {
            pen.mark(
                    "line",
                    CLASS,
                    "chart-grid",
                    "x1",
                    frame.left(),
                    "x2",
                    frame.right(),
                    "y1",
                    tick.at(),
                    "y2",
                    tick.at());
            pen.say("text", tick.label(), CLASS, "chart-text chart-value", "x", frame.valueLabels(), "y", tick.at());
        }
        double floor = frame.bottom();
        pen.mark("line", CLASS, "chart-axis", "x1", frame.left(), "x2", frame.right(), "y1", floor, "y2", floor);
        for (Plot.Tick tick : plot.sessionTicks()) {
            pen.mark("line", CLASS, "chart-axis", "x1", tick.at(), "x2", tick.at(), "y1", floor, "y2", frame.tickEnd());
            pen.say("text", tick.label(), CLASS, "chart-text chart-number", "x", tick.at(), "y", frame.numbers());
            pen.say("text", tick.detail(), CLASS, "chart-text chart-day", "x", tick.at(), "y", frame.days());
        }
    }

    private static void line(Pen pen, PlacedLine line) throws IOException {
        pen.begin("g", CLASS, line.style());
        for (String segment : line.segments()) {
            pen.mark("polyline", CLASS, "chart-line", "points", segment);
        }
        for (PlacedPoint point : line.ringed()) {
            pen.mark("circle", CLASS, "chart-ring", "cx", point.x(), "cy", point.y(), "r", point.ring());
            if (point.ringedTwice()) {
                String style = "chart-ring chart-ring-outer";
                pen.mark("circle", CLASS, style, "cx", point.x(), "cy", point.y(), "r", point.outerRing());
            }
        }
        pen.mark(PATH, CLASS, "chart-cap", "d", line.caps());
        pen.mark(PATH, CLASS, "chart-marker", "d", line.markers());
        pen.end("g");
    }

    private static void label(Pen pen, Plot.EndLabel label) throws IOException {
        pen.begin("g", CLASS, label.style());
        pen.mark("polyline", CLASS, "chart-leader", "points", label.leader());
        pen.mark(PATH, CLASS, "chart-marker", "d", label.marker());
        pen.say("text", label.text(), CLASS, "chart-text chart-label", "x", label.x(), "y", label.y());
        pen.end("g");
    }

    private static void point(Pen pen, PlacedPoint point, String root) throws IOException {
        String element = point.linked() ? "a" : "g";
        pen.begin(element, CLASS, "chart-point", "tabindex", "0", LABEL, point.sentence());
        if (point.linked()) {
            pen.out().writeAttribute("href", root + point.href(), null);
        } else {
            pen.out().writeAttribute("role", "img", null);
        }
        pen.say("title", point.sentence());
        pen.mark("circle", CLASS, "chart-target", "cx", point.x(), "cy", point.y(), "r", "10");
        pen.end(element);
    }
}
